import type { Border, ColormapId, Display, KernelEstimate } from '@convolve/core';

/** What a person asks for, as plain data: it crosses to a pool process, and it fits into custom ids. */
export interface Recipe {
  /** The id of an edge detector (`sobel`, …, `canny`) or of a kernel of the catalogue, or rows. */
  readonly kernel: string | readonly (readonly number[])[];
  /** `null`: as `applyFilter` does without one. A kernel is applied to numbers only where it fits. */
  readonly border: Border | null;
  /** `null` shows the result as the kernel suggests. */
  readonly display: Display | null;
  /** `null` shows grey, or colours where each colour was convolved on its own. */
  readonly colormap: ColormapId | null;
  /** The kernel was typed as one list of numbers, of which its rows were made. */
  readonly reshaped?: boolean;
  /** Without loss, however large the file gets; default only where it is small. */
  readonly lossless?: boolean;
}

/** An image that Discord keeps: only its CDN's hosts are asked for it. */
export interface Attached {
  readonly kind: 'attachment';
  readonly url: string;
  readonly name: string;
}

/** What was found out about two images: an estimate of the core, as plain data. */
export interface Found extends Omit<KernelEstimate, 'kernel' | 'condition'> {
  /** The size of the kernel. */
  readonly rows: number;
  readonly cols: number;
  /** `null` for infinity, which JSON does not have. */
  readonly condition: number | null;
}

/** Where the input comes from. */
export type Input =
  | Attached
  /** An image anywhere: only public addresses are asked for it. */
  | { readonly kind: 'url'; readonly url: string; readonly name: string }
  /** Two images that Discord keeps, and the question which kernel makes the second of the first. */
  | { readonly kind: 'pair'; readonly before: Attached; readonly after: Attached }
  /** Numbers that were typed. */
  | { readonly kind: 'matrix'; readonly rows: readonly (readonly number[])[] };

/** One request for one answer. */
export interface Job {
  /** Stands in the log and in the error message that the person sees. */
  readonly id: string;
  /** The id of the person who asked: the queue is fair among them. */
  readonly person: string;
  readonly input: Input;
  readonly recipe: Recipe;
  /** The largest file that may be posted in that place, in bytes. */
  readonly uploadLimit: number;
  /** Whether a process that has died since had let it in. */
  readonly isAdmitted?: boolean;
}

/** Something that the answer has to say beside the image. */
export type Note =
  | { readonly kind: 'reduced'; readonly width: number; readonly height: number }
  /** An animation that would not have been done in time. */
  | { readonly kind: 'reduced-for-time'; readonly width: number; readonly height: number }
  | { readonly kind: 'first-frame'; readonly frames: number }
  | { readonly kind: 'first-page'; readonly pages: number }
  /** Of more than 8 bits per channel. */
  | { readonly kind: '8-bit' }
  /** Faults of the file that change no pixel, in the core's and the decoder's English phrases. */
  | { readonly kind: 'faults'; readonly faults: readonly string[] }
  | {
      readonly kind: 'lossy';
      readonly format: string;
      readonly quality: number;
      /** The format without loss. */
      readonly lossless: string;
      /** Whether the file without loss is small enough to be posted. */
      readonly fits: boolean;
    };

/** What comes back of a job that succeeded. */
export interface Result {
  /** The image to post; for a matrix, and a kernel that was found, its heat map. */
  readonly image: Uint8Array;
  readonly extension: 'png' | 'jpg' | 'gif' | 'webp';
  /** A small PNG of the source to stand beside it; absent for a matrix. */
  readonly thumbnail?: Uint8Array;
  /** For a matrix: the result as NumPy prints it. */
  readonly text?: string;
  /** For two images: `text` is the kernel. */
  readonly found?: Found;
  readonly width: number;
  readonly height: number;
  readonly frames: number;
  readonly notes: readonly Note[];
  /** How long each stage took. */
  readonly milliseconds: {
    readonly wait: number;
    readonly download: number;
    readonly decode: number;
    readonly compute: number;
    readonly encode: number;
  };
}

/** The stages of a job, in order. */
export const stages = ['waiting', 'downloading', 'decoding', 'computing', 'encoding'] as const;

/** How far a job is, for answers that take long. */
export type Stage = (typeof stages)[number];

/** Why a job failed, so that it can be said in the person's own language. */
export type FailureReason =
  | 'queue-full'
  | 'cooldown'
  | 'stopping'
  | 'unavailable'
  | 'queue-out-of-memory'
  | 'address-refused'
  | 'unreachable'
  | 'download-too-large'
  | 'download-timeout'
  | 'not-an-image'
  | 'image-broken'
  | 'image-unsupported'
  | 'too-many-pixels'
  | 'matrix-unreadable'
  | 'canny-numbers'
  | 'kernel-unreadable'
  | 'kernel-too-large'
  | 'sizes-differ'
  | 'nothing-to-compare'
  | 'deadline'
  | 'out-of-memory'
  | 'internal';

/** The error of a job that failed. Its message is for the log; people are told the reason. */
export class JobFailure extends Error {
  override name = 'JobFailure';
  constructor(
    readonly reason: FailureReason,
    message: string,
    /** Seconds after which it may be tried again, or numbers that the sentence needs. */
    readonly detail: Readonly<Record<string, string | number>> = {},
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}

/** What a job failed with: any error but a failure of a job is a fault of the bot. */
export function asFailure(error: unknown): JobFailure {
  if (error instanceof JobFailure) return error;
  return new JobFailure('internal', String(error), {}, { cause: error });
}

/**
 * Takes jobs in: a bound on how many wait, a fair order among people, and a process for each.
 * There are two: in this process (`createWork`), and on other machines by way of Redis (`createRedisWork`).
 */
export interface Work {
  /**
   * Resolves with the result, or rejects with a `JobFailure` and nothing else. When the queue is
   * full or the person has to wait it rejects at once.
   */
  run(job: Job, onStage?: (stage: Stage) => void): Promise<Result>;
  /** Refuses new jobs, lets running ones finish within a time, and ends the pool. */
  stop(): Promise<void>;
  /** Whether a job would not have to wait for its download; absent where others download. */
  hasRoomFor?(job: Job): boolean;
  /** The memory of the pool processes on this machine, in bytes; absent where they are on others. */
  poolMemory?(): number;
  /** Why no job can be done at the moment, or `undefined` if jobs can. */
  unready?(): string | undefined;
}
