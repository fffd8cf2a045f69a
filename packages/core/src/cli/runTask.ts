import { readApplyOptions } from './applyOptions.js';
import { applyToPicture } from './applyToPicture.js';
import type { OptionValues } from './arguments.js';
import { readFilter } from './filter.js';
import type { Task } from './tasks.js';
import type { Terminal } from './terminal.js';

/** Reads an input, applies the filter and writes the result. */
export async function runTask(task: Task, values: OptionValues, terminal: Terminal): Promise<void> {
  const filter = readFilter(values.kernel ?? 'sobel');
  const options = readApplyOptions(values);
  if (task.input.kind === 'picture') {
    await applyToPicture(task, filter, options, values, terminal);
  } else {
    // Draws figures too, which pictures do not wait for.
    const { applyToMatrix } = await import('./applyToMatrix.js');
    await applyToMatrix(task, filter, options, values, terminal);
  }
}
