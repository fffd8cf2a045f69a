import { type Queue, QueueEvents } from 'bullmq';
import type { Redis } from 'ioredis';
import type { Logger } from 'pino';
import { PREFIX, QUEUE } from '../../redis/names.js';
import { type Job, JobFailure, type Result, type Stage } from '../job.js';
import { LONGEST_LIFE, LONGEST_LOSS } from './bounds.js';
import type { Outcomes } from './Outcomes.js';
import { type QueuedJob, submit } from './queue.js';

/** How often it is looked after jobs whose events may have been missed, in milliseconds. */
const SWEEP = 1000;

/** What a watch looks at. */
export interface JobWatchOptions {
  readonly redis: Redis;
  /** A connection of its own for events, whose commands wait for a lost connection. */
  readonly events: Redis;
  readonly queue: Queue<QueuedJob>;
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
 * missed, and what Redis has forgotten is handed in again. Nobody waits longer than a job's life, or
 * than 30 seconds for a Redis that is lost.
 */
export class JobWatch {
  readonly #awaited = new Map<string, Awaited>();
  readonly #options: JobWatchOptions;
  readonly #events: QueueEvents;
  #lostSince: number | undefined;
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
        submit(this.#options.queue, job, place).catch((error) => {
          // Where Redis was lost just now, the sweep goes on with it.
          if (error instanceof JobFailure) settle(error);
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
    const { outcomes, queue } = this.#options;
    const outcome = await outcomes.read(job.id);
    if (outcome) {
      settle(outcome);
      return;
    }
    const state = await queue.getJobState(job.id);
    if (state === 'failed') settle(new JobFailure('internal', 'the job has lost its workers'));
    else if (state === 'unknown') await submit(queue, job, place);
  }

  #sweepLater(): void {
    this.#timer = setTimeout(() => {
      this.#sweeping = this.#sweep().then(() => this.#sweepLater());
    }, SWEEP);
  }

  async #sweep(): Promise<void> {
    const now = performance.now();
    const awaited = [...this.#awaited.values()].filter(({ since }) => now - since > SWEEP);
    for (const { since, settle } of awaited) {
      if (now - since > LONGEST_LIFE) settle(unavailable('no worker has done it in time'));
    }
    try {
      const { status } = this.#options.redis;
      if (status !== 'ready') throw new Error(`redis is ${status}`);
      await Promise.all(awaited.map((entry) => this.#check(entry)));
      this.#lostSince = undefined;
    } catch (error) {
      this.#lostSince ??= now;
      if (now - this.#lostSince > LONGEST_LOSS) this.giveUp(unavailable('redis is lost', error));
    }
  }
}

/** Redis does not answer, or nobody behind it does. */
export function unavailable(message: string, cause?: unknown): JobFailure {
  return new JobFailure('unavailable', message, {}, { cause });
}
