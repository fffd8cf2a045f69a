import { JobFailure } from '../../jobs/job.js';
import { FULL, isFull } from '../../redis/isFull.js';

/** Redis does not answer, or nobody behind it does. */
export function unavailable(message: string, cause?: unknown): JobFailure {
  return new JobFailure('unavailable', message, {}, { cause });
}

/** What a command's error means for a job: Redis is full, or it does not answer. */
export function redisFailure(message: string, cause: unknown): JobFailure {
  if (!isFull(cause)) return unavailable(message, cause);
  return new JobFailure('queue-out-of-memory', FULL, {}, { cause });
}
