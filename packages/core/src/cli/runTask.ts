import { isNumbersOnly } from '../node/isNumbersOnly.js';
import { readApplyOptions } from './applyOptions.js';
import { applyToImage } from './applyToImage.js';
import type { OptionValues } from './arguments.js';
import { readFilter } from './filter.js';
import { bytesOf } from './input.js';
import { numberWriter } from './resultWriters.js';
import type { Task } from './tasks.js';
import type { Terminal } from './terminal.js';

/** Reads an input, applies the filter and writes the result. */
export async function runTask(task: Task, values: OptionValues, terminal: Terminal): Promise<void> {
  const filter = readFilter(values.kernel ?? 'sobel');
  const options = readApplyOptions(values);
  const { kind } = task.input;
  if (kind === 'matrix') {
    // Draws figures too, which images do not wait for.
    const { applyToMatrix } = await import('./applyToMatrix.js');
    return applyToMatrix(task, filter, options, values, terminal);
  }
  const bytes = await bytesOf(task.input);
  const read: Task = { ...task, input: { ...task.input, bytes } };
  const asNumbers = numberWriter(task, values) !== undefined || values.depth === '16';
  if (kind === 'image' && !asNumbers && !isNumbersOnly(bytes)) {
    return applyToImage(read, filter, options, values, terminal);
  }
  const { applyToNumbers } = await import('./applyToNumbers.js');
  return applyToNumbers(read, filter, options, values, terminal);
}
