import type { Logger } from 'pino';
import { FairSlots } from '../jobs/FairSlots.js';
import { JobFailure } from '../jobs/job.js';
import { WorkerProcess, type WorkerProcessOptions } from './WorkerProcess.js';
import type { OnStage, Outcome, Task, WorkerResult } from './worker/Task.js';

/** What a pool is made of. */
export interface WorkerPoolOptions extends WorkerProcessOptions {
  /** How many processes work at once; more tasks wait. */
  readonly count: number;
  readonly log: Logger;
}

/** The pause after a start that failed, in milliseconds, unless a task needs a process before. */
const PAUSE = 5000;

const stopped = new JobFailure('stopping', 'the workers are stopped');

/**
 * Worker processes: a decoder that crashes or wants too much memory takes down its own process and
 * nothing else. One that overruns, is given up or dies is ended, and another takes its place; one
 * that has taken much memory is replaced before the next task.
 */
export class WorkerPool {
  readonly #options: WorkerPoolOptions;
  readonly #overrun: JobFailure;
  readonly #turns: FairSlots;
  readonly #all = new Set<WorkerProcess>();
  readonly #idle: WorkerProcess[] = [];
  /** Whether the last process that was started got ready. */
  #starts: boolean | undefined;
  #retry: NodeJS.Timeout | undefined;
  #closed = false;

  constructor(options: WorkerPoolOptions) {
    this.#options = options;
    const seconds = options.deadline / 1000;
    this.#overrun = new JobFailure('deadline', `the work took over ${seconds} s`, { seconds });
    this.#turns = new FairSlots(options.count);
    for (let k = 0; k < options.count; k++) this.#idle.push(this.#start());
  }

  /**
   * Runs a task; aborting `control` ends its process.
   *
   * @throws JobFailure of the task; 'deadline', 'internal' or the reason of the abort.
   */
  async run(task: Task, onStage: OnStage, control: AbortController): Promise<WorkerResult> {
    const release = await this.#turns.acquire('anyone');
    try {
      control.signal.throwIfAborted();
      return resultOf(await this.#runIn(this.#take(), task, onStage, control));
    } finally {
      release();
    }
  }

  /** The memory of all processes together, in bytes; 0 where the system does not tell. */
  memory(): number {
    let sum = 0;
    for (const worker of this.#all) sum += worker.memory().resident;
    return sum;
  }

  /** Why it cannot do tasks at the moment, or `undefined` if it can, or may once it has started. */
  unready(): string | undefined {
    const works = this.#starts !== false || [...this.#all].some(({ isReady }) => isReady);
    return works ? undefined : 'no worker process starts';
  }

  /** Ends the processes, whatever they do. */
  async close(): Promise<void> {
    this.#closed = true;
    clearTimeout(this.#retry);
    this.#turns.clear(stopped);
    const all = [...this.#all];
    for (const worker of all) worker.kill();
    await Promise.all(all.map(({ ended }) => ended));
  }

  async #runIn(
    worker: WorkerProcess,
    task: Task,
    onStage: OnStage,
    control: AbortController,
    mayRetry = true,
  ): Promise<Outcome> {
    const { signal } = control;
    const kill = () => worker.kill();
    signal.addEventListener('abort', kill);
    let timer: NodeJS.Timeout | undefined;
    try {
      // A process that does not start has not seen the task: another one may do it, once.
      if (!(await worker.ready) && mayRetry && !signal.aborted) {
        await worker.ended;
        this.#replace(worker);
        return await this.#runIn(this.#take(), task, onStage, control, false);
      }
      timer = setTimeout(() => control.abort(this.#overrun), this.#options.deadline);
      const outcome = await worker.run(task, onStage);
      if (isOutOfMemory(outcome) || worker.isUsedUp) this.#replace(worker);
      else this.#idle.push(worker);
      return outcome;
    } catch (error) {
      worker.kill();
      await worker.ended;
      this.#replace(worker);
      throw signal.aborted ? signal.reason : error;
    } finally {
      clearTimeout(timer);
      signal.removeEventListener('abort', kill);
    }
  }

  #replace(worker: WorkerProcess): void {
    worker.kill();
    // Where processes do not start, the next one waits for its time or for a task.
    if (!this.#closed && this.#starts !== false) this.#idle.push(this.#start());
  }

  /** A process that is not at work: one is there in every turn, or has died on its own. */
  #take(): WorkerProcess {
    if (this.#closed) throw stopped;
    return this.#idle.pop() ?? this.#start();
  }

  #start(): WorkerProcess {
    const worker = new WorkerProcess(this.#options);
    this.#all.add(worker);
    void worker.ready.then((isReady) => {
      this.#starts = isReady || this.#closed;
    });
    void worker.ended.then((how) => {
      this.#all.delete(worker);
      if (this.#starts === false) this.#startLater();
      const at = this.#idle.indexOf(worker);
      if (at < 0) return;
      this.#idle.splice(at, 1);
      if (!this.#closed) this.#options.log.error({ how }, 'an idle worker process died');
    });
    return worker;
  }

  #startLater(): void {
    clearTimeout(this.#retry);
    this.#retry = setTimeout(() => {
      if (!this.#closed && this.#all.size < this.#options.count) this.#idle.push(this.#start());
    }, PAUSE);
  }
}

function isOutOfMemory(outcome: Outcome): boolean {
  return 'failure' in outcome && outcome.failure.reason === 'out-of-memory';
}

function resultOf(outcome: Outcome): WorkerResult {
  if ('result' in outcome) return outcome.result;
  const { reason, message, detail } = outcome.failure;
  throw new JobFailure(reason, message, detail);
}
