import { availableParallelism } from 'node:os';
import { integerOption, type OptionValues } from './arguments.js';
import { type Failure, settled } from './failures.js';
import { readFilter } from './filter.js';
import { findInputs } from './findInputs.js';
import { openInput } from './input.js';
import { runTask } from './runTask.js';
import { tasksFor } from './tasks.js';
import type { Terminal } from './terminal.js';

/** `convolve INPUT…`: one filter on pictures and matrices. */
export async function apply(
  names: readonly string[],
  values: OptionValues,
  terminal: Terminal,
): Promise<void> {
  const filter = readFilter(values.kernel ?? 'sobel', (note) =>
    terminal.stderr.write(`convolve: ${note}\n`),
  );
  // With 50 photographs on two processors, four at once were the quickest.
  const jobs = integerOption(values, 'jobs', 1) ?? availableParallelism() + 2;
  const failures: Failure[] = [];
  const paths = (await settled(names, findInputs, failures)).flat();
  const inputs = await settled(paths, (path) => openInput(path, terminal.stdin), failures);
  const [name] = names;
  const many = names.length > 1 || (paths.length > 0 && paths[0] !== name);
  if (!many && failures[0]) throw new Error(failures[0].reason);
  const tasks = await tasksFor(inputs, many, filter, values);
  if (!many) return runTask(tasks[0]!, values, terminal);
  const { runTasks } = await import('./runTasks.js');
  await runTasks(tasks, jobs, failures, values, terminal);
}
