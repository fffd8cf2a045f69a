import { type FailureReason, JobFailure } from '../job.js';

/** Runs `work`; what the core refuses is a failure of the job for that reason. */
export function blame<T>(reason: FailureReason, work: () => T): T {
  try {
    return work();
  } catch (cause) {
    if (!(cause instanceof RangeError || cause instanceof TypeError)) throw cause;
    throw new JobFailure(reason, cause.message, {}, { cause });
  }
}
