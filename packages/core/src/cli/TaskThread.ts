import { rmSync } from 'node:fs';
import { Worker } from 'node:worker_threads';
import { messageOf } from '../check/messageOf.js';
import type { OptionValues } from './arguments.js';
import type { Outcome } from './outcome.js';
import { partOf } from './output.js';
import type { Task } from './tasks.js';

/** The one place of the thread's script, seen from src/cli and from dist/chunks. */
const script = new URL('../../dist/cli/worker.js', import.meta.url);

/**
 * A thread that runs tasks. If it fails, for example out of memory, it is restarted for the next
 * one.
 */
export class TaskThread {
  #worker: Worker | undefined;
  #isStopped = false;
  /** What waits for an outcome, by the task's output. */
  readonly #waiting = new Map<string, (outcome: Outcome) => void>();

  constructor(readonly values: OptionValues) {}

  /** Runs a task beside those that it runs already. */
  run(task: Task): Promise<Outcome> {
    this.#worker ??= this.#start();
    this.#worker.postMessage(task);
    return new Promise((resolve) => this.#waiting.set(task.output, resolve));
  }

  /** Ends the thread, and removes the files that it has not finished; their tasks have no outcome. */
  async stop(): Promise<void> {
    this.#isStopped = true;
    await this.#worker?.terminate();
    for (const output of this.#waiting.keys()) rmSync(partOf(output), { force: true });
  }

  #start(): Worker {
    const worker = new Worker(script, { workerData: this.values, execArgv: [] });
    let reason = 'its thread ended';
    worker.on('message', ([output, outcome]: [string, Outcome]) => {
      this.#waiting.get(output)?.(outcome);
      this.#waiting.delete(output);
    });
    worker.on('error', (error) => {
      reason = messageOf(error);
    });
    worker.on('exit', () => {
      if (this.#isStopped) return;
      this.#worker = undefined;
      for (const settle of this.#waiting.values()) settle({ warnings: '', reason });
      this.#waiting.clear();
    });
    return worker;
  }
}
