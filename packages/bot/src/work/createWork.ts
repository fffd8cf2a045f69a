import type { Logger } from 'pino';
import type { Limits } from '../config.js';
import { fetchPicture } from '../download/fetchPicture.js';
import { type DownloadOptions, PictureSource } from '../download/PictureSource.js';
import { Cooldown } from './Cooldown.js';
import { FairSlots } from './FairSlots.js';
import { type Job, JobFailure, type Result, type Stage, type Work } from './job.js';
import { stageReport } from './stageReport.js';
import { WorkerPool } from './WorkerPool.js';
import { Stopwatch } from './worker/Stopwatch.js';
import type { OnStage, Source } from './worker/Task.js';
import { workerUrl } from './workerUrl.js';

const stopping = new JobFailure('stopping', 'the bot is stopping');

/** What `createWork` needs: a `Config` has the limits, the hosts and the origins. */
export interface WorkOptions extends DownloadOptions {
  readonly limits: Limits;
  readonly log: Logger;
  /** How long `stop` lets running jobs finish, in milliseconds: 10 seconds unless told. */
  readonly grace?: number;
  /** The program of the worker processes, if another than the bot's own. */
  readonly worker?: URL;
}

/**
 * The work of this process: a bounded queue, fair among people, in front of a pool of worker
 * processes. Twice as many jobs are under way as there are processes, so that pictures are downloaded
 * while others are computed; one person can have half of these at most.
 *
 * @example
 * ```ts
 * const work = createWork({ ...config, log });
 * ```
 */
export function createWork(options: WorkOptions): Work {
  const { limits, log, grace = 10_000, worker = workerUrl() } = options;
  const { workers, deadline, memoryMegabytes } = limits;
  const attachments = new PictureSource(options, options.attachmentHosts);
  const anywhere = new PictureSource(options);
  const pool = new WorkerPool({ worker, count: workers, deadline, memoryMegabytes, log });
  const slots = new FairSlots(2 * workers, workers);
  const turns = new FairSlots(workers);
  const cooldown = new Cooldown(limits.cooldown, limits.perPerson);
  const running = new Map<AbortController, Promise<Result>>();
  /** How long a worker has a job, in milliseconds: a moving average. */
  let usual = 1000;
  let stopped: Promise<void> | undefined;

  function admit(person: string): void {
    if (stopped) throw stopping;
    const seconds = Math.max(1, Math.ceil(((slots.waiting + 1) * usual) / workers / 1000));
    if (slots.waiting >= limits.queueLength) {
      throw new JobFailure('queue-full', `${slots.waiting} jobs wait already`, { seconds });
    }
    if (slots.of(person) >= limits.perPerson) {
      const message = `${limits.perPerson} jobs of this person wait already`;
      throw new JobFailure('cooldown', message, { underWay: limits.perPerson });
    }
    const wait = cooldown.take(person, performance.now());
    if (wait > 0) {
      const message = 'this person has asked too often';
      throw new JobFailure('cooldown', message, { seconds: Math.ceil(wait / 1000) });
    }
  }

  async function start(job: Job, onStage: OnStage, control: AbortController, waited: number) {
    const watch = new Stopwatch();
    const source = await readSource(job, onStage, control);
    const download = watch.lap();
    const release = await turns.acquire(job.person);
    const wait = waited + watch.lap();
    try {
      const { recipe, uploadLimit } = job;
      const task = { source, recipe, uploadLimit, maxPixels: limits.pixels };
      const result = await pool.run(task, onStage, control);
      return { ...result, milliseconds: { wait, download, ...result.milliseconds } };
    } finally {
      usual += (watch.lap() - usual) / 8;
      release();
    }
  }

  async function readSource(
    { input }: Job,
    onStage: OnStage,
    { signal }: AbortController,
  ): Promise<Source> {
    if (input.kind === 'matrix') return input;
    onStage('downloading');
    const from = input.kind === 'attachment' ? attachments : anywhere;
    const bytes = await fetchPicture(input.url, from, { signal, maxBytes: limits.downloadBytes });
    return { kind: 'picture', bytes };
  }

  async function run(job: Job, report: (stage: Stage) => void = () => {}): Promise<Result> {
    const watch = new Stopwatch();
    const { kernel } = job.recipe;
    const event = {
      job: job.id,
      input: job.input.kind,
      kernel: typeof kernel === 'string' ? kernel : 'typed',
    };
    const onStage = stageReport(report, job.id, log);
    try {
      admit(job.person);
      onStage('waiting');
      const release = await slots.acquire(job.person);
      const control = new AbortController();
      if (stopped) control.abort(stopping);
      const result = start(job, onStage, control, watch.lap());
      running.set(control, result);
      try {
        const { milliseconds, width, height, frames, picture } = await result;
        const bytes = picture.length;
        log.info({ ...event, outcome: 'done', width, height, frames, bytes, milliseconds }, 'job');
        return await result;
      } finally {
        running.delete(control);
        release();
      }
    } catch (error) {
      const failure =
        error instanceof JobFailure
          ? error
          : new JobFailure('internal', String(error), {}, { cause: error });
      const { reason, message } = failure;
      if (reason === 'internal') log.error({ ...event, outcome: reason, err: failure }, 'job');
      else log.info({ ...event, outcome: reason, because: message }, 'job');
      throw failure;
    }
  }

  async function finish(): Promise<void> {
    slots.clear(stopping);
    const timer = setTimeout(() => {
      for (const control of running.keys()) control.abort(stopping);
    }, grace);
    await Promise.allSettled(running.values());
    clearTimeout(timer);
    await Promise.all([pool.close(), attachments.close(), anywhere.close()]);
  }

  function stop(): Promise<void> {
    stopped ??= finish();
    return stopped;
  }

  return { run, stop, workerMemory: () => pool.memory(), unready: () => pool.unready() };
}
