import type { MessagePort } from 'node:worker_threads';
import type { FailureReason, Recipe, Result, Stage } from '../job.js';

/** What a worker thread works on. */
export type Source =
  | { readonly kind: 'picture'; readonly bytes: Uint8Array }
  | { readonly kind: 'matrix'; readonly rows: readonly (readonly number[])[] };

/** A job as it crosses to a worker thread. */
export interface Task {
  readonly source: Source;
  readonly recipe: Recipe;
  readonly uploadLimit: number;
  /** Pixels of all frames together. */
  readonly maxPixels: number;
  /** Where the worker says how far it is. */
  readonly stages: MessagePort;
}

/** A result before the times of waiting and downloading are known. */
export type WorkerResult = Omit<Result, 'milliseconds'> & {
  readonly milliseconds: Omit<Result['milliseconds'], 'wait' | 'download'>;
};

/** What a worker thread gives back: a class would not survive the way. */
export type Outcome =
  | { readonly result: WorkerResult }
  | {
      readonly failure: {
        readonly reason: FailureReason;
        readonly message: string;
        readonly detail: Readonly<Record<string, string | number>>;
      };
    };

/** Tells how far the work is. */
export type OnStage = (stage: Stage) => void;
