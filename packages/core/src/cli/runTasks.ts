import type { OptionValues } from './arguments.js';
import { type Failure, failureSummary } from './failures.js';
import { untilInterrupted } from './interrupt.js';
import { type Outcome, outcomeOf } from './outcome.js';
import { progressLine } from './progress.js';
import { TaskThread } from './TaskThread.js';
import type { Task } from './tasks.js';
import type { Terminal } from './terminal.js';

/**
 * How many tasks one thread runs at once: while it computes for one, the other's picture is decoded or
 * compressed on a thread of sharp or zlib.
 */
const tasksPerThread = 2;

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
  const left = [...tasks];
  const lane = async (run: (task: Task) => Promise<Outcome>) => {
    for (let task = left.shift(); task; task = left.shift()) {
      outcomes.set(task, await run(task));
      report(outcomes.size / tasks.length);
    }
  };
  const lanes = Array.from({ length: Math.min(jobs, tasks.length) }, (_, at) => at);
  if (lanes.length <= tasksPerThread) {
    await Promise.all(lanes.map(() => lane((task) => outcomeOf(task, values))));
  } else {
    const count = Math.ceil(lanes.length / tasksPerThread);
    const threads = Array.from({ length: count }, () => new TaskThread(values));
    const stop = async () => void (await Promise.all(threads.map((thread) => thread.stop())));
    await untilInterrupted(async () => {
      await Promise.all(lanes.map((at) => lane((task) => threads[at % count]!.run(task))));
    }, stop);
    await stop();
  }

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
