import type { Logger } from 'pino';
import { FairSlots } from '../jobs/FairSlots.js';
import { JobFailure } from '../jobs/job.js';
import { PoolProcess, type PoolProcessOptions } from './PoolProcess.js';
import type { OnStage, Outcome, Task, TaskResult } from './task/Task.js';

/** What a pool is made of. */
interface ProcessPoolOptions extends PoolProcessOptions {
  /** How many processes work at once; more tasks wait. */
  readonly count: number;
  readonly log: Logger;
}

/** The pause after a start that failed, in milliseconds, unless a task needs a process before. */
const PAUSE = 5000;

const stopped = new JobFailure('stopping', 'the pool is closed');

/**
 * Processes that do tasks: a decoder that crashes or wants too much memory takes down its own process and
 * nothing else. One that overruns, is given up or dies is ended, and another takes its place; one
 * that has taken much memory is replaced before the next task.
 */
export class ProcessPool {
  readonly #options: ProcessPoolOptions;
  readonly #overrun: JobFailure;
  readonly #turns: FairSlots;
  readonly #all = new Set<PoolProcess>();
  readonly #idle: PoolProcess[] = [];
  /** Whether the last process that was started got ready. */
  #starts: boolean | undefined;
  #retry: NodeJS.Timeout | undefined;
  #closed = false;

  constructor(options: ProcessPoolOptions) {
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
  async run(task: Task, onStage: OnStage, control: AbortController): Promise<TaskResult> {
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
    for (const member of this.#all) sum += member.memory().resident;
    return sum;
  }

  /** Why it cannot do tasks at the moment, or `undefined` if it can, or may once it has started. */
  unready(): string | undefined {
    const works = this.#starts !== false || [...this.#all].some(({ isReady }) => isReady);
    return works ? undefined : 'no pool process starts';
  }

  /** Ends the processes, whatever they do. */
  async close(): Promise<void> {
    this.#closed = true;
    clearTimeout(this.#retry);
    this.#turns.clear(stopped);
    const all = [...this.#all];
    for (const member of all) member.kill();
    await Promise.all(all.map(({ ended }) => ended));
  }

  async #runIn(
    member: PoolProcess,
    task: Task,
    onStage: OnStage,
    control: AbortController,
    mayRetry = true,
  ): Promise<Outcome> {
    const { signal } = control;
    const kill = () => member.kill();
    signal.addEventListener('abort', kill);
    let timer: NodeJS.Timeout | undefined;
    try {
      // A process that does not start has not seen the task: another one may do it, once.
      if (!(await member.ready) && mayRetry && !signal.aborted) {
        await member.ended;
        this.#replace(member);
        return await this.#runIn(this.#take(), task, onStage, control, false);
      }
      timer = setTimeout(() => control.abort(this.#overrun), this.#options.deadline);
      const outcome = await member.run(task, onStage);
      if (isOutOfMemory(outcome) || member.isUsedUp) this.#replace(member);
      else this.#idle.push(member);
      return outcome;
    } catch (error) {
      member.kill();
      await member.ended;
      this.#replace(member);
      throw signal.aborted ? signal.reason : error;
    } finally {
      clearTimeout(timer);
      signal.removeEventListener('abort', kill);
    }
  }

  #replace(member: PoolProcess): void {
    member.kill();
    // Where processes do not start, the next one waits for its time or for a task.
    if (!this.#closed && this.#starts !== false) this.#idle.push(this.#start());
  }

  /** A process that is not at work: one is there in every turn, or has died on its own. */
  #take(): PoolProcess {
    if (this.#closed) throw stopped;
    return this.#idle.pop() ?? this.#start();
  }

  #start(): PoolProcess {
    const member = new PoolProcess(this.#options);
    this.#all.add(member);
    void member.ready.then((isReady) => {
      this.#starts = isReady || this.#closed;
    });
    void member.ended.then((how) => {
      this.#all.delete(member);
      if (this.#starts === false) this.#startLater();
      const at = this.#idle.indexOf(member);
      if (at < 0) return;
      this.#idle.splice(at, 1);
      if (!this.#closed) this.#options.log.error({ how }, 'an idle pool process died');
    });
    return member;
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

function resultOf(outcome: Outcome): TaskResult {
  if ('result' in outcome) return outcome.result;
  const { reason, message, detail } = outcome.failure;
  throw new JobFailure(reason, message, detail);
}
