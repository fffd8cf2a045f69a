import type { Input, Job, JobFailure, Result, Stage } from '../../jobs/job.js';

/** What a pool process works on. */
export type Source =
  | { readonly kind: 'image'; readonly bytes: Uint8Array }
  | { readonly kind: 'pair'; readonly before: Uint8Array; readonly after: Uint8Array }
  | Extract<Input, { kind: 'matrix' }>;

/** A job as it crosses to a pool process. */
export interface Task extends Pick<Job, 'recipe' | 'uploadLimit'> {
  readonly source: Source;
  /** Pixels of all frames together. */
  readonly maxPixels: number;
  /** The time that it may take, in milliseconds; default: no limit. */
  readonly deadline?: number;
}

/** A result before the times of waiting and downloading are known. */
export type TaskResult = Omit<Result, 'milliseconds'> & {
  readonly milliseconds: Omit<Result['milliseconds'], 'wait' | 'download'>;
};

/** What a pool process gives back: a class would not survive the way. */
export type Outcome =
  | { readonly result: TaskResult }
  | { readonly failure: Pick<JobFailure, 'reason' | 'message' | 'detail'> };

/** What a pool process says: that it has started, and of a task any number of stages and the outcome. */
export type Report = { readonly ready: true } | { readonly stage: Stage } | Outcome;

/** Tells how far the work is. */
export type OnStage = (stage: Stage) => void;
