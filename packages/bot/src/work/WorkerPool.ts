import { MessageChannel } from 'node:worker_threads';
import type { Logger } from 'pino';
import { Piscina } from 'piscina';
import { JobFailure, type Stage } from './job.js';
import type { OnStage, Outcome, Task, WorkerResult } from './worker/Task.js';

/** What a pool is made of. */
export interface WorkerPoolOptions {
  readonly worker: URL;
  readonly threads: number;
  /** Milliseconds that a task may take. */
  readonly deadline: number;
  /** The heap of a thread; pixels lie outside of it and are bounded by their number. */
  readonly heapMegabytes: number;
  readonly log: Logger;
}

/** Worker threads. One that overruns, is given up or dies is ended, and another takes its place. */
export class WorkerPool {
  readonly #pool: Piscina<Task, Outcome>;
  readonly #deadline: number;

  constructor({ worker, threads, deadline, heapMegabytes, log }: WorkerPoolOptions) {
    this.#deadline = deadline;
    this.#pool = new Piscina({
      filename: worker.href,
      minThreads: threads,
      maxThreads: threads,
      // A thread that waits for tasks goes on with its own events, such as sharp's cleaning up.
      atomics: 'disabled',
      resourceLimits: { maxOldGenerationSizeMb: heapMegabytes },
      // The token and the like are no business of a thread that reads strangers' files.
      env: {},
    });
    this.#pool.on('error', (error) => log.error({ err: error }, 'an idle worker thread died'));
  }

  /**
   * Runs a task; aborting `control` ends its thread.
   *
   * @throws JobFailure of the task; 'deadline', 'internal' or the reason of the abort.
   */
  async run(
    task: Omit<Task, 'stages'>,
    onStage: OnStage,
    control: AbortController,
  ): Promise<WorkerResult> {
    const { port1, port2 } = new MessageChannel();
    port1.on('message', (stage: Stage) => onStage(stage));
    const seconds = this.#deadline / 1000;
    const overrun = new JobFailure('deadline', `the work took over ${seconds} s`, { seconds });
    const timer = setTimeout(() => control.abort(overrun), this.#deadline);
    const { signal } = control;
    let outcome: Outcome;
    try {
      const transferList = [port2];
      outcome = await this.#pool.run({ ...task, stages: port2 }, { transferList, signal });
    } catch (cause) {
      if (signal.aborted) throw signal.reason;
      const message = cause instanceof Error ? cause.message : String(cause);
      throw new JobFailure('internal', `the worker failed: ${message}`, {}, { cause });
    } finally {
      clearTimeout(timer);
      port1.removeAllListeners('message').close();
    }
    if ('result' in outcome) return outcome.result;
    const { reason, message, detail } = outcome.failure;
    throw new JobFailure(reason, message, detail);
  }

  /** Ends the threads, whatever they do. */
  async close(): Promise<void> {
    await this.#pool.destroy();
  }
}
