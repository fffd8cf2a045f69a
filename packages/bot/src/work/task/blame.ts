import { type FailureReason, JobFailure } from '../../jobs/job.js';
import { tellsOutOfMemory } from '../outOfMemory.js';

/** Runs `work`; what the core refuses is a failure of the job for that reason. */
export function blame<T>(reason: FailureReason, work: () => T): T {
  try {
    return work();
  } catch (cause) {
    const isRefused = cause instanceof RangeError || cause instanceof TypeError;
    // Memory that is refused is a RangeError too.
    if (!isRefused || tellsOutOfMemory(cause.message)) throw cause;
    throw new JobFailure(reason, cause.message, {}, { cause });
  }
}
