import { type Job as BullJob, DelayedError, Worker } from 'bullmq';
import type { Redis } from 'ioredis';
import type { Logger } from 'pino';
import { PREFIX, QUEUE } from '../../redis/names.js';
import { settledWithin } from '../../settledWithin.js';
import { type Job, JobFailure, type Result, type Work } from '../job.js';
import { CLOSING, LOCK, LONGEST_LIFE, MOST_LOSSES, NO_ROOM } from './bounds.js';
import { Line } from './Line.js';
import { Outcomes } from './Outcomes.js';
import type { QueuedJob } from './queue.js';

/** What a worker process is made of. */
export interface RedisWorkerOptions {
  /** Its commands must wait for a lost connection. */
  readonly redis: Redis;
  /** What does the jobs: the work of this process, without bounds on people. */
  readonly work: Work;
  /** How many jobs it has at once. */
  readonly concurrency: number;
  readonly log: Logger;
}

/**
 * Takes jobs from Redis and does them. A job is held by a lock that is renewed; where the worker
 * dies another takes the job up. A job that has been done already is not done again.
 */
export function startRedisWorker(options: RedisWorkerOptions): { stop(): Promise<void> } {
  const { redis, work, concurrency, log } = options;
  const line = new Line(redis);
  const outcomes = new Outcomes(redis);

  async function carryOut(job: BullJob<QueuedJob, void>, token?: string): Promise<void> {
    const { place, ...data } = job.data;
    if (Date.now() - job.timestamp > LONGEST_LIFE || (await outcomes.has(data.id))) return;
    // One that has to wait for a slow address is not held: the worker takes others meanwhile.
    if (work.hasRoomFor?.(data) === false) {
      await job.moveToDelayed(Date.now() + NO_ROOM, token);
      throw new DelayedError();
    }
    const onBegin = () => line.begun(data.id, place);
    await outcomes.store(data.id, await outcomeOf(data, job, onBegin));
  }

  async function outcomeOf(
    data: Job,
    job: BullJob,
    onBegin: () => Promise<void>,
  ): Promise<Result | JobFailure> {
    let hasBegun = false;
    try {
      const result = await work.run(data, (stage) => {
        if (stage === 'waiting') return;
        if (!hasBegun) {
          hasBegun = true;
          onBegin().catch((err) => log.debug({ job: data.id, err }, 'still in the line'));
        }
        // Whether it shows does not matter.
        job.updateProgress(stage).catch(() => {});
      });
      const { milliseconds } = result;
      // By the clocks of two machines, which may differ.
      const waited = Math.max(0, (job.processedOn ?? 0) - job.timestamp);
      return { ...result, milliseconds: { ...milliseconds, wait: waited + milliseconds.wait } };
    } catch (error) {
      const failure =
        error instanceof JobFailure ? error : new JobFailure('internal', String(error));
      // Another worker goes on with it.
      if (failure.reason === 'stopping') throw failure;
      return failure;
    }
  }

  const worker = new Worker<QueuedJob, void>(QUEUE, carryOut, {
    connection: redis,
    prefix: PREFIX,
    concurrency,
    lockDuration: LOCK,
    stalledInterval: LOCK / 2,
    maxStalledCount: MOST_LOSSES,
  });
  worker.on('stalled', (job) => log.warn({ job }, 'taken up from a worker that was lost'));
  worker.on('failed', (job, err) => log.warn({ job: job?.id, err }, 'job given back or given up'));
  worker.on('error', (err) => log.debug({ err }, 'worker error'));

  return {
    async stop() {
      // It takes no new jobs; those that run end, or are given back once the work's grace is over.
      const closed = worker.close();
      await work.stop();
      // Where Redis is lost, its jobs are taken up by others as if this process had died.
      await settledWithin(CLOSING, closed);
    },
  };
}
