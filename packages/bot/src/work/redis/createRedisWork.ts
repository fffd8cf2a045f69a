import type { Redis } from 'ioredis';
import type { Logger } from 'pino';
import type { Limits } from '../../config.js';
import { type Job, JobFailure, type Result, type Stage, type Work } from '../../jobs/job.js';
import { settledWithin } from '../../within.js';
import { stageReport } from '../stageReport.js';
import { CLOSING, MOST_IMAGE_BYTES } from './bounds.js';
import { redisFailure } from './failures.js';
import { JobWatch } from './JobWatch.js';
import { Line } from './Line.js';
import { Outcomes } from './Outcomes.js';
import { openQueue } from './queue.js';
import { watchClock } from './watchClock.js';

const stopping = new JobFailure('stopping', 'the bot is stopping');

/** What `createRedisWork` needs. */
interface RedisWorkOptions {
  /** For commands, which must fail after some time. */
  readonly redis: Redis;
  /** For events, whose commands must wait for a lost connection. */
  readonly events: Redis;
  readonly limits: Limits;
  readonly log: Logger;
  /** How long `stop` lets running jobs finish, in milliseconds; default: 10 seconds. */
  readonly grace?: number;
}

/**
 * Work that other processes do, by way of BullMQ on Redis. The one who waits is kept in this process and
 * is answered once, however often a job is done. While Redis is lost new jobs fail as 'unavailable'.
 */
export function createRedisWork(options: RedisWorkOptions): Work {
  const { redis, limits, log, grace = 10_000 } = options;
  const queue = openQueue(redis);
  // A lost connection is told where it was opened.
  queue.on('error', (err) => log.debug({ err }, 'queue'));
  const line = new Line(redis);
  const outcomes = new Outcomes(redis);
  const watch = new JobWatch({ ...options, queue, line, outcomes });
  const clock = watchClock(redis, log);
  const running = new Set<Promise<unknown>>();
  let stopped: Promise<void> | undefined;

  async function admit({ id, person, isAdmitted }: Job): Promise<number> {
    if (stopped) throw stopping;
    try {
      return await (isAdmitted ? line.takeOver(id, person) : line.admit(id, person, limits));
    } catch (error) {
      throw error instanceof JobFailure ? error : redisFailure('redis does not answer', error);
    }
  }

  async function carryOut(asked: Job, onStage: (stage: Stage) => void): Promise<Result> {
    const job = { ...asked, uploadLimit: Math.min(asked.uploadLimit, MOST_IMAGE_BYTES) };
    const place = await admit(job);
    onStage('waiting');
    const outcome = stopped ? stopping : await watch.follow(job, place, onStage);
    // What is left behind goes by its time, if this fails.
    Promise.all([line.left(job.id, job.person), outcomes.forget(job.id)]).catch((err) =>
      log.debug({ job: job.id, err }, 'not cleaned up'),
    );
    if (outcome instanceof JobFailure) throw outcome;
    return outcome;
  }

  async function run(job: Job, report: (stage: Stage) => void = () => {}): Promise<Result> {
    const result = carryOut(job, stageReport(report, job.id, log));
    running.add(result);
    try {
      return await result;
    } catch (error) {
      const { reason, message } = error as JobFailure;
      log.info({ job: job.id, outcome: reason, because: message }, 'job without a result');
      throw error;
    } finally {
      running.delete(result);
    }
  }

  async function finish(): Promise<void> {
    const timer = setTimeout(() => watch.giveUp(stopping), grace);
    await watch.withdraw(stopping);
    await Promise.allSettled(running);
    clearTimeout(timer);
    clock.stop();
    // Where Redis is lost, there is nobody to take leave of.
    await settledWithin(CLOSING, Promise.all([queue.close(), watch.close()]));
  }

  function stop(): Promise<void> {
    stopped ??= finish();
    return stopped;
  }

  const unready = () => {
    return redis.status === 'ready' ? (watch.unready() ?? clock.unready()) : 'redis is lost';
  };
  return { run, stop, unready };
}
