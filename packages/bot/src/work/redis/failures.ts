import { JobFailure } from '../job.js';

/** What BullMQ is told, and tells the gateway, of a job whose outcome Redis had no room for. */
export const FULL = 'redis is full (maxmemory)';

/** Redis does not answer, or nobody behind it does. */
export function unavailable(message: string, cause?: unknown): JobFailure {
  return new JobFailure('unavailable', message, {}, { cause });
}

/** What a command's error means for a job: Redis is full, or it does not answer. */
export function redisFailure(message: string, cause: unknown): JobFailure {
  if (!isFull(cause)) return unavailable(message, cause);
  return new JobFailure('queue-out-of-memory', FULL, {}, { cause });
}

/** Whether Redis refused to keep more: `maxmemory` is reached, of a command, a script or one of several. */
export function isFull(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const { previousErrors = [] } = error as { previousErrors?: readonly unknown[] };
  return (
    error.message === FULL ||
    error.message.includes('OOM command not allowed') ||
    previousErrors.some(isFull)
  );
}
