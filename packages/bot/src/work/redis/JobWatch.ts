import { type Job as BullJob, type Queue, QueueEvents } from 'bullmq';
import type { Redis } from 'ioredis';
import type { Logger } from 'pino';
import { type Job, JobFailure, type Result, type Stage } from '../../jobs/job.js';
import { isFull } from '../../redis/isFull.js';
import { PREFIX, QUEUE } from '../../redis/names.js';
import { LONGEST_LIFE, LONGEST_LOSS } from './bounds.js';
import { redisFailure, unavailable } from './failures.js';
import type { Line } from './Line.js';
import type { Outcomes } from './Outcomes.js';
import { countWorkers } from './presence.js';
import { type QueuedJob, submit } from './queue.js';

/** How often it is looked after jobs whose events may have been missed, in milliseconds. */
const SWEEP = 1000;

/** What a watch looks at. */
interface JobWatchOptions {
  readonly redis: Redis;
  /** A connection of its own for events, whose commands wait for a lost connection. */
  readonly events: Redis;
  readonly queue: Queue<QueuedJob>;
  readonly line: Line;
  readonly outcomes: Outcomes;
  readonly log: Logger;
}

/** A job that somebody waits for in this process. */
interface Awaited {
  readonly job: Job;
  readonly place: number;
  readonly since: number;
  stage: Stage;
  readonly onStage: (stage: Stage) => void;
  readonly settle: (outcome: Result | JobFailure) => void;
}

/**
 * Waits for the outcomes of jobs. Events tell of them; once a second it is looked whether one was
 * missed, what Redis has forgotten is handed in again, and the places of all are held on. Nobody waits longer than a job's life, or
 * than 30 seconds for a Redis that is lost.
 */
export class JobWatch {
  readonly #awaited = new Map<string, Awaited>();
  readonly #options: JobWatchOptions;
  readonly #events: QueueEvents;
  #lostSince: number | undefined;
  #workers: number | undefined;
  #timer: NodeJS.Timeout | undefined;
  #sweeping: Promise<void> = Promise.resolve();

  constructor(options: JobWatchOptions) {
    this.#options = options;
    this.#events = new QueueEvents(QUEUE, { connection: options.events, prefix: PREFIX });
    // A lost connection is told where it was opened.
    this.#events.on('error', (err) => options.log.debug({ err }, 'queue events'));
    this.#events.on('progress', ({ jobId, data }) => this.#reached(jobId, data as Stage));
    this.#events.on('completed', ({ jobId }) => void this.#look(jobId));
    this.#events.on('failed', ({ jobId }) => void this.#look(jobId));
    this.#sweepLater();
  }

  /** Hands a job in and resolves with its outcome. */
  async follow(job: Job, place: number, onStage: Awaited['onStage']): Promise<Result | JobFailure> {
    try {
      return await new Promise((settle) => {
        const since = performance.now();
        this.#awaited.set(job.id, { job, place, since, stage: 'waiting', onStage, settle });
        const { queue, redis } = this.#options;
        submit(queue, redis, job, place).catch((error) => {
          // Where Redis was lost just now, the sweep goes on with it.
          if (error instanceof JobFailure) settle(error);
          else if (isFull(error)) settle(redisFailure('not handed in', error));
        });
      });
    } finally {
      this.#awaited.delete(job.id);
    }
  }

  /** Takes back the jobs that no worker has begun: they fail so. */
  async withdraw(failure: JobFailure): Promise<void> {
    const waiting = [...this.#awaited.values()].filter(({ stage }) => stage === 'waiting');
    await Promise.all(
      waiting.map(async ({ job, settle }) => {
        const removed = await this.#options.queue.remove(job.id).catch(() => 1);
        if (removed > 0) settle(failure);
      }),
    );
  }

  /** Lets all that is waited for fail so. */
  giveUp(failure: JobFailure): void {
    for (const { settle } of this.#awaited.values()) settle(failure);
  }

  /** Why no job can be done at the moment, as far as is known. */
  unready(): string | undefined {
    if (this.#lostSince !== undefined) return 'redis is lost or full';
    return this.#workers === 0 ? 'no worker is there' : undefined;
  }

  async close(): Promise<void> {
    clearTimeout(this.#timer);
    await this.#sweeping;
    clearTimeout(this.#timer);
    await this.#events.close();
  }

  #reached(id: string, stage: Stage): void {
    const awaited = this.#awaited.get(id);
    if (!awaited) return;
    awaited.stage = stage;
    awaited.onStage(stage);
  }

  async #look(id: string): Promise<void> {
    const awaited = this.#awaited.get(id);
    if (!awaited) return;
    try {
      await this.#check(awaited);
    } catch (err) {
      this.#options.log.debug({ job: id, err }, 'the next sweep looks again');
    }
  }

  /** Settles a job that is done or given up, and hands in again one that is unknown. */
  async #check({ job, place, settle }: Awaited): Promise<void> {
    const { outcomes, queue, redis } = this.#options;
    const outcome = await outcomes.read(job.id);
    if (outcome) {
      settle(outcome);
      return;
    }
    const state = await queue.getJobState(job.id);
    if (state === 'failed') settle(failureOf(await queue.getJob(job.id)));
    else if (state === 'unknown') await submit(queue, redis, job, place);
  }

  #sweepLater(): void {
    this.#timer = setTimeout(() => {
      this.#sweeping = this.#sweep().then(() => this.#sweepLater());
    }, SWEEP);
  }

  async #sweep(): Promise<void> {
    const now = performance.now();
    const all = [...this.#awaited.values()];
    for (const { since, settle } of all) {
      if (now - since > LONGEST_LIFE) settle(unavailable('no worker has done it in time'));
    }
    try {
      const { redis, line } = this.#options;
      if (redis.status !== 'ready') throw new Error(`redis is ${redis.status}`);
      await line.renew(all.map(({ job }) => job.id));
      const old = all.filter(({ since }) => now - since > SWEEP);
      await Promise.all(old.map((entry) => this.#check(entry)));
      this.#workers = await countWorkers(redis);
      this.#lostSince = undefined;
    } catch (error) {
      this.#lostSince ??= now;
      if (now - this.#lostSince > LONGEST_LOSS) this.giveUp(redisFailure('redis is lost', error));
    }
  }
}

/** Why a job was given up: it could not be finished, or its workers died. */
function failureOf(job: BullJob | undefined): JobFailure {
  const message = job?.failedReason ?? 'the job has lost its workers';
  const cause = new Error(message);
  return isFull(cause) ? redisFailure(message, cause) : new JobFailure('internal', message);
}
