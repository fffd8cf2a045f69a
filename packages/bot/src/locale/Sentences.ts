import type { Border, ColormapId, Display } from '@convolve/core';
import type { FailureReason, JobFailure, Note, Stage } from '../jobs/job.js';
import type { PostPermission } from '../requirements.js';

/** A name with what it means, as menus show them. */
export interface Term {
  readonly title: string;
  readonly meaning: string;
}

/** What a failure's sentence may need. */
export type FailureDetail = JobFailure['detail'];

/** Why a request is refused before any work. */
export type Refusal =
  | 'no-input'
  | 'two-inputs'
  | 'two-kernels'
  | 'unknown-kernel'
  | 'no-image-in-message'
  | 'source-gone'
  | 'source-lost'
  | 'kernel-lost'
  | 'answer-outdated'
  | 'not-in-server'
  | 'may-not-manage'
  | 'may-not-delete'
  | 'may-not-post'
  | 'too-large-to-post'
  | 'blocked-here'
  | 'filtered'
  | 'thread-closed'
  | 'channel-busy'
  | 'place-gone'
  | 'discord-failed'
  | 'discord-refused'
  | 'unavailable'
  | 'settings-full'
  | 'disk-full'
  | 'commands-only'
  | 'went-wrong';

/** Everything that the bot says, in one language. */
export interface Sentences {
  readonly failure: Readonly<Record<FailureReason, (detail: FailureDetail) => string>>;
  /** Says which job failed, so that it can be found in the log. */
  jobId(id: string): string;
  readonly refusal: Readonly<Record<Refusal, string>>;
  /** A matrix that cannot be read, with the parser's own words for why. */
  unreadable(
    what: 'matrix' | 'kernel',
    place: { line: number; column: number },
    why: string,
  ): string;
  /** Numbers in one line could be several rows: the readings, as they are to be typed. */
  whichRows(readings: readonly string[]): string;
  note(note: Note): string;
  /** Nobody named an image: where this one is from. */
  fromLatest(link: string): string;
  /** The last lines of an answer that would be too long are left out. */
  shortened(lines: number): string;
  /** Some of several images have no answer. */
  notAnswered(name: string, why: string, job: string): string;
  /** Joins the names of a list. */
  list(items: readonly string[]): string;
  readonly stages: Readonly<Record<Stage, string>>;
  /** The stage of several images. */
  progress(stage: string, done: number, all: number): string;
  size(width: number, height: number, frames: number): string;
  time(milliseconds: number): string;
  readonly input: string;
  readonly result: string;
  readonly typedKernel: string;
  /** A list of numbers was read as a square kernel. */
  reshapedKernel(side: number): string;
  readonly kernelSize: (rows: number, cols: number) => string;
  altText(kernel: string, image: string, width: number, height: number): string;
  altTextOfSource(image: string): string;
  altTextOfMatrix(kernel: string): string;
  /** What `/find` says of the kernel that it found. */
  readonly found: {
    readonly title: string;
    /** @param before,after The names of the files. */
    question(before: string, after: string): string;
    /** @param title The catalogue's entry, or `null` where none is similar. @param percent How much differs. */
    kernel(rows: number, cols: number, title: string | null, percent: number): string;
    readonly notExplained: string;
    residual(residual: string, pixels: number): string;
    offset(offset: string): string;
    /** `null`: other kernels give the same result. */
    condition(condition: number | null): string;
    altText(rows: number, cols: number): string;
  };
  readonly borders: Readonly<Record<Border, Term>>;
  /** The kernel is applied only where it lies fully inside. */
  readonly noBorder: Term;
  /** How a kernel was applied to a matrix, in the words of NumPy and SciPy. */
  placed(border: Border | null): string;
  readonly displays: Readonly<Record<Display, Term>>;
  readonly colormaps: Readonly<Record<ColormapId, Term>>;
  readonly displayOfKernel: Term;
  readonly controls: {
    readonly kernel: string;
    readonly border: string;
    readonly display: string;
    readonly edit: string;
    readonly original: string;
    readonly lossless: string;
    readonly delete: string;
    readonly otherGroups: Term;
    readonly chooseGroup: string;
    readonly chooseKernel: string;
    readonly editTitle: string;
    readonly editLabel: string;
    readonly editPlaceholder: string;
  };
  readonly edges: {
    /** @param kernel Its title, if one was named. */
    on(channel: string, kernel?: string): string;
    alreadyOn(channel: string): string;
    off(channel: string): string;
    alreadyOff(channel: string): string;
    missingIntent(botName: string): string;
    missingPermissions(names: readonly string[]): string;
  };
  readonly permissions: Readonly<Record<PostPermission, string>>;
  /** What the bot can do, for `/help`, in parts. */
  help(name: string): readonly string[];
  /** What it reads and stores, for `/privacy`, in parts. */
  privacy(name: string): readonly string[];
  /** The pages behind the buttons of both. */
  readonly pages: { readonly privacy: string; readonly terms: string };
  /** A mention without an image. */
  readonly mentionHint: string;
  /** A mention in reply to a message in which the bot sees no image, maybe because it lacks the intent. */
  readonly hiddenHint: string;
}
