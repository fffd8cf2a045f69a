import { type NumberWriter, numberWriterOf } from '../node/numberWriters.js';
import type { OptionValues } from './arguments.js';
import type { Task } from './tasks.js';
import { UsageError } from './UsageError.js';

/** How a result's numbers are written, by `--format` or the name of the file; `undefined` for others. */
export function numberWriter({ output }: Task, { format }: OptionValues): NumberWriter | undefined {
  const asked = format === undefined ? undefined : numberWriterOf(`.${format}`);
  const named = numberWriterOf(output);
  if (format !== undefined && named && asked !== named) {
    throw new UsageError(`--format ${format} does not fit the name ${output}`);
  }
  return asked ?? named;
}
