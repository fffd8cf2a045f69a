import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import {
  type Job as BullJob,
  DelayedError,
  UnrecoverableError,
  WaitingError,
  Worker,
} from 'bullmq';
import type { Redis } from 'ioredis';
import type { Logger } from 'pino';
import { asFailure, type Job, JobFailure, type Result, type Work } from '../../jobs/job.js';
import { now } from '../../redis/clock.js';
import { FULL, isFull } from '../../redis/isFull.js';
import { PREFIX, QUEUE } from '../../redis/names.js';
import { settledWithin } from '../../within.js';
import { CLOSING, LOCK, LONGEST_LIFE, MOST_LOSSES, NO_ROOM, STORE_PAUSES } from './bounds.js';
import { Line } from './Line.js';
import { Outcomes } from './Outcomes.js';
import { SIGN_INTERVAL, sign, signOff } from './presence.js';
import type { QueuedJob } from './queue.js';
import { watchClock } from './watchClock.js';

/** What a worker process is made of. */
interface RedisWorkerOptions {
  /** Its commands must wait for a lost connection. */
  readonly redis: Redis;
  /** What does the jobs: the work of this process, without bounds on people. */
  readonly work: Work;
  /** How many jobs it has at once. */
  readonly concurrency: number;
  readonly log: Logger;
  /** The clock of this machine; another one in tests. */
  readonly now?: () => number;
}

/** A worker that runs. */
export interface RedisWorker {
  /** Why it cannot do jobs at the moment, or `undefined` if it can. */
  unready(): string | undefined;
  /** Takes no new jobs, and ends or gives back those that it has. */
  stop(): Promise<void>;
}

/**
 * Takes jobs from Redis and does them. A job is held by a lock that is renewed; where the worker
 * dies another takes the job up. A job that has been done already is not done again.
 */
export function startRedisWorker(options: RedisWorkerOptions): RedisWorker {
  const { redis, work, concurrency, log } = options;
  const line = new Line(redis);
  const outcomes = new Outcomes(redis);
  const clock = watchClock(redis, log, options.now);
  const id = randomUUID();

  function unready(): string | undefined {
    if (redis.status !== 'ready') return 'redis is lost';
    return work.unready?.() ?? clock.unready();
  }

  async function carryOut(job: BullJob<QueuedJob, void>, token?: string): Promise<void> {
    const { place, asked, ...data } = job.data;
    const waited = (await now(redis)) - asked;
    if (waited > LONGEST_LIFE || (await outcomes.has(data.id))) return;
    // One that has to wait for a slow address is not held: the worker takes others meanwhile.
    if (work.hasRoomFor?.(data) === false) {
      await job.moveToDelayed(Date.now() + NO_ROOM, token);
      throw new DelayedError();
    }
    const outcome = await outcomeOf(data, job, place, waited);
    if (outcome instanceof JobFailure && outcome.reason === 'stopping') {
      // Another worker goes on with it.
      await job.moveToWait(token);
      throw new WaitingError();
    }
    await store(data.id, outcome);
  }

  /** Stores an outcome; where Redis has no room for it later, and at last only that. */
  async function store(job: string, outcome: Result | JobFailure): Promise<void> {
    if (await hasStored(job, outcome)) return;
    if (await hasStored(job, new JobFailure('queue-out-of-memory', FULL))) return;
    // To compute it again would not help.
    throw new UnrecoverableError(FULL);
  }

  async function hasStored(job: string, outcome: Result | JobFailure): Promise<boolean> {
    for (const milliseconds of STORE_PAUSES) {
      try {
        await outcomes.store(job, outcome);
        return true;
      } catch (error) {
        if (!isFull(error)) throw error;
        log.error({ job }, `${FULL}: an outcome could not be stored`);
        await pause(milliseconds);
      }
    }
    return false;
  }

  async function outcomeOf(
    data: Job,
    job: BullJob,
    place: number,
    waited: number,
  ): Promise<Result | JobFailure> {
    let hasBegun = false;
    try {
      const result = await work.run(data, (stage) => {
        if (stage === 'waiting') return;
        if (!hasBegun) {
          hasBegun = true;
          line
            .begun(data.id, place)
            .catch((err) => log.debug({ job: data.id, err }, 'still in the line'));
        }
        // Whether it shows does not matter.
        job.updateProgress(stage).catch(() => {});
      });
      const { milliseconds } = result;
      return { ...result, milliseconds: { ...milliseconds, wait: waited + milliseconds.wait } };
    } catch (error) {
      return asFailure(error);
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

  /** Takes jobs only while they can be done, and says so to those who hand them in. */
  const present = () => {
    const isAble = work.unready?.() === undefined;
    if (isAble && worker.isPaused()) worker.resume();
    if (!isAble && !worker.isPaused()) worker.pause(true).catch(() => {});
    const told = isAble ? sign(redis, id) : signOff(redis, id);
    told.catch(() => {});
  };
  const signs = setInterval(present, SIGN_INTERVAL);

  return {
    unready,
    async stop() {
      clearInterval(signs);
      clock.stop();
      // It takes no new jobs; those that run end, or are given back once the work's grace is over.
      const closed = worker.close();
      await work.stop();
      // Where Redis is lost, its jobs are taken up by others as if this process had died.
      await settledWithin(CLOSING, Promise.all([closed, signOff(redis, id)]));
    },
  };
}
