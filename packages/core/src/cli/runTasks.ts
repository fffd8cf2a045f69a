import { rmSync } from 'node:fs';
import { Worker } from 'node:worker_threads';
import type { OptionValues } from './arguments.js';
import { type Failure, failureSummary, messageOf } from './failures.js';
import { untilInterrupted } from './interrupt.js';
import { type Outcome, outcomeOf } from './outcome.js';
import { partOf } from './output.js';
import { progressLine } from './progress.js';
import type { Task } from './tasks.js';
import type { Terminal } from './terminal.js';

/** The one place of the threads' script, seen from src/cli and from dist/chunks. */
const script = new URL('../../dist/cli/worker.js', import.meta.url);

/** Takes the outcome of a task. */
type Settle = (task: Task, outcome: Outcome) => void;

/**
 * Runs many tasks, some of them at once, with one line of progress. Failures stop no other task.
 *
 * @param jobs How many are run at once, at most.
 * @param earlier Inputs that have failed before.
 * @throws Error that names what failed, when all others are done.
 */
export async function runTasks(
  tasks: readonly Task[],
  jobs: number,
  earlier: readonly Failure[],
  values: OptionValues,
  { stderr }: Terminal,
): Promise<void> {
  const outcomes = new Map<Task, Outcome>();
  const report = values.quiet
    ? () => {}
    : progressLine(stderr, `convolving ${tasks.length} inputs`);
  const settle: Settle = (task, outcome) => {
    outcomes.set(task, outcome);
    report(outcomes.size / tasks.length);
  };
  const threads = Math.min(jobs, tasks.length);
  if (threads > 1) await onThreads(tasks, threads, values, settle);
  else for (const task of tasks) settle(task, await outcomeOf(task, values));

  const failures = [...earlier];
  for (const task of tasks) {
    const { warnings, reason } = outcomes.get(task)!;
    stderr.write(warnings);
    if (reason !== undefined) failures.push({ name: task.input.path, reason });
  }
  const total = tasks.length + earlier.length;
  if (!values.quiet) {
    stderr.write(`${values.output ?? 'out'}: ${total - failures.length} of ${total} results\n`);
  }
  if (failures.length > 0) throw failureSummary(failures, total);
}

/** Runs tasks on threads; each takes the next task when it is free. */
function onThreads(
  tasks: readonly Task[],
  count: number,
  values: OptionValues,
  settle: Settle,
): Promise<void> {
  const left = [...tasks];
  const running = new Map<Worker, Task>();
  const startThread = () =>
    new Promise<void>((resolve) => {
      const thread = new Worker(script, { workerData: values, execArgv: [] });
      const next = () => {
        const task = left.shift();
        if (task) {
          running.set(thread, task);
          thread.postMessage(task);
        } else thread.terminate();
      };
      const finish = (outcome: Outcome) => {
        const task = running.get(thread);
        running.delete(thread);
        if (task) settle(task, outcome);
      };
      thread.on('message', (outcome: Outcome) => {
        finish(outcome);
        next();
      });
      thread.on('error', (error) => finish({ warnings: '', reason: messageOf(error) }));
      // One that broke, for want of memory say, is replaced while there is work.
      thread.on('exit', () => resolve(left.length > 0 ? startThread() : undefined));
      next();
    });
  return untilInterrupted(
    async () => void (await Promise.all(Array.from({ length: count }, startThread))),
    async () => {
      const halves = [...running.values()].map(({ output }) => partOf(output));
      left.length = 0;
      await Promise.all([...running.keys()].map((thread) => thread.terminate()));
      for (const path of halves) rmSync(path, { force: true });
    },
  );
}
