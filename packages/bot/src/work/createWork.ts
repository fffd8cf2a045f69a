import type { Logger } from 'pino';
import type { Limits } from '../config.js';
import { Downloads } from '../download/Downloads.js';
import type { DownloadOptions } from '../download/ImageSource.js';
import { Cooldown } from '../jobs/Cooldown.js';
import { FairSlots } from '../jobs/FairSlots.js';
import {
  asFailure,
  type Job,
  JobFailure,
  type Result,
  type Stage,
  type Work,
} from '../jobs/job.js';
import { ProcessPool } from './ProcessPool.js';
import { poolProgram } from './poolProgram.js';
import { stageReport } from './stageReport.js';
import { Stopwatch } from './task/Stopwatch.js';
import type { OnStage, Source } from './task/Task.js';

const stopping = new JobFailure('stopping', 'the bot is stopping');

/** What `createWork` needs: a `Config` has the limits, the hosts and the origins. */
export interface WorkOptions extends DownloadOptions {
  readonly limits: Limits;
  readonly log: Logger;
  /** How long `stop` lets running jobs finish, in milliseconds; default: 10 seconds. */
  readonly grace?: number;
  /** The program of the pool processes, if another than the bot's own. */
  readonly program?: URL;
}

/**
 * The work of this process: a bounded queue, fair among people, in front of a pool of
 * processes. Images are downloaded before they have a slot. Twice as many jobs have one as there are
 * processes, so that the next is at hand; one person can have half of these at most.
 *
 * @example
 * ```ts
 * const work = createWork({ ...config, log });
 * ```
 */
export function createWork(options: WorkOptions): Work {
  const { limits, log, grace = 10_000, program = poolProgram() } = options;
  const { processes, deadline, memoryMegabytes } = limits;
  const downloads = new Downloads(options);
  const pool = new ProcessPool({ program, count: processes, deadline, memoryMegabytes, log });
  const slots = new FairSlots(2 * processes, processes);
  const turns = new FairSlots(processes);
  const cooldown = new Cooldown(limits.cooldown, limits.perPerson);
  /** The jobs that were let in. */
  const running = new Map<AbortController, { person: string; result: Promise<Result> }>();
  /** How long a pool process has a job, in milliseconds: a moving average. */
  let usual = 1000;
  let stopped: Promise<void> | undefined;

  function admit(person: string): void {
    if (stopped) throw stopping;
    const waiting = downloads.waiting + slots.waiting;
    const seconds = Math.max(1, Math.ceil(((waiting + 1) * usual) / processes / 1000));
    if (waiting >= limits.queueLength) {
      throw new JobFailure('queue-full', `${waiting} jobs wait already`, { seconds });
    }
    const own = [...running.values()].filter((other) => other.person === person);
    if (own.length >= limits.perPerson) {
      const message = `${limits.perPerson} jobs of this person wait already`;
      throw new JobFailure('cooldown', message, { underWay: limits.perPerson });
    }
    const wait = cooldown.take(person, performance.now());
    if (wait > 0) {
      const message = 'this person has asked too often';
      throw new JobFailure('cooldown', message, { seconds: Math.ceil(wait / 1000) });
    }
  }

  /**
   * What a job is about, and a slot for it. Until it has one its bytes keep the place among the
   * downloads, which bounds how many are in memory.
   */
  async function prepare({ person, input }: Job, onStage: OnStage, { signal }: AbortController) {
    const watch = new Stopwatch();
    if (input.kind === 'matrix') {
      const release = await slots.acquire(person);
      return { source: input, download: 0, wait: watch.lap(), release };
    }
    const first = input.kind === 'pair' ? input.before : input;
    const leave = await downloads.enter(person, first);
    try {
      const entered = watch.lap();
      onStage('downloading');
      const bytes = await downloads.fetch(first, signal);
      const source: Source =
        input.kind === 'pair'
          ? { kind: 'pair', before: bytes, after: await downloads.fetch(input.after, signal) }
          : { kind: 'image', bytes };
      const download = watch.lap();
      const release = await slots.acquire(person);
      return { source, download, wait: entered + watch.lap(), release };
    } finally {
      leave();
    }
  }

  async function start(job: Job, onStage: OnStage, control: AbortController): Promise<Result> {
    const { source, download, wait, release } = await prepare(job, onStage, control);
    const watch = new Stopwatch();
    const turn = await turns.acquire(job.person);
    const waited = wait + watch.lap();
    try {
      const { recipe, uploadLimit } = job;
      const task = { source, recipe, uploadLimit, maxPixels: limits.pixels, deadline };
      const result = await pool.run(task, onStage, control);
      return { ...result, milliseconds: { wait: waited, download, ...result.milliseconds } };
    } finally {
      usual += (watch.lap() - usual) / 8;
      turn();
      release();
    }
  }

  async function run(job: Job, report: (stage: Stage) => void = () => {}): Promise<Result> {
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
      const control = new AbortController();
      const result = start(job, onStage, control);
      running.set(control, { person: job.person, result });
      try {
        const { milliseconds, width, height, frames, image } = await result;
        const bytes = image.length;
        log.info({ ...event, outcome: 'done', width, height, frames, bytes, milliseconds }, 'job');
        return await result;
      } finally {
        running.delete(control);
      }
    } catch (error) {
      const failure = asFailure(error);
      const { reason, message } = failure;
      if (reason === 'internal') log.error({ ...event, outcome: reason, err: failure }, 'job');
      else log.info({ ...event, outcome: reason, because: message }, 'job');
      throw failure;
    }
  }

  async function finish(): Promise<void> {
    downloads.clear(stopping);
    slots.clear(stopping);
    const timer = setTimeout(() => {
      for (const control of running.keys()) control.abort(stopping);
    }, grace);
    await Promise.allSettled([...running.values()].map(({ result }) => result));
    clearTimeout(timer);
    await Promise.all([pool.close(), downloads.close()]);
  }

  function stop(): Promise<void> {
    stopped ??= finish();
    return stopped;
  }

  return {
    run,
    stop,
    hasRoomFor: (job) => downloads.hasRoomFor(job),
    poolMemory: () => pool.memory(),
    unready: () => pool.unready(),
  };
}
