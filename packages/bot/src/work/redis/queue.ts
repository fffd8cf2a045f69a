import { Queue } from 'bullmq';
import type { Redis } from 'ioredis';
import { type Job, JobFailure } from '../../jobs/job.js';
import { now } from '../../redis/clock.js';
import { PREFIX, QUEUE } from '../../redis/names.js';
import { FIRST_PAUSE, MOST_ATTEMPTS, MOST_JOB_BYTES, RESULT_LIFE } from './bounds.js';

/** A job as it waits in Redis. */
export interface QueuedJob extends Job {
  /** Its place in the fair order. */
  readonly place: number;
  /** When it was handed in, by Redis' clock, in milliseconds. */
  readonly asked: number;
}

/** BullMQ's largest priority, which is the last in its order. */
const LAST = 2 ** 21;

/** The queue, for those who hand in jobs. */
export function openQueue(connection: Redis): Queue<QueuedJob> {
  return new Queue(QUEUE, { connection, prefix: PREFIX });
}

/**
 * Hands in a job. One that is there already stays as it is.
 *
 * @throws JobFailure 'internal' for one that is too large to travel.
 */
export async function submit(
  queue: Queue<QueuedJob>,
  redis: Redis,
  job: Job,
  place: number,
): Promise<void> {
  const length = Buffer.byteLength(JSON.stringify(job));
  if (length > MOST_JOB_BYTES) {
    throw new JobFailure('internal', `a job of ${length} bytes is over ${MOST_JOB_BYTES}`);
  }
  await queue.add(
    'job',
    { ...job, place, asked: await now(redis) },
    {
      jobId: job.id,
      // 0 would go before all others.
      priority: Math.min(place + 1, LAST),
      attempts: MOST_ATTEMPTS,
      backoff: { type: 'exponential', delay: FIRST_PAUSE },
      removeOnComplete: true,
      removeOnFail: { age: RESULT_LIFE / 1000 },
    },
  );
}
