import { numberWriters } from '../node/numberWriters.js';
import { type Writer, writerOf, writers } from '../node/writers.js';
import { integerOption, type OptionValues } from './arguments.js';
import { numberWriter } from './numberWriter.js';
import type { Task } from './tasks.js';
import { UsageError } from './UsageError.js';

/**
 * How a result is written as an image, by `--format` or the name of the file; `undefined` for a
 * result that is written as numbers or text.
 */
export function imageWriter(task: Task, values: OptionValues): Writer | undefined {
  const { output } = task;
  const { kind } = task.input;
  const { format } = values;
  const asked = format === undefined ? undefined : writerOf(`.${format}`);
  const named = writerOf(output);
  if (format !== undefined && named && asked !== named) {
    throw new UsageError(`--format ${format} contradicts the name ${output}`);
  }
  const writer = asked ?? named;
  if (writer || kind !== 'image' || numberWriter(task, values)) return writer;
  if (output === '-' && format === undefined) return writers[0];
  const known = [...writers, ...numberWriters].flatMap(({ endings }) => endings);
  throw new UsageError(
    format === undefined
      ? `--output must end in ${known.join(', ')}, got ${output}`
      : `--format must be one of ${known.map((it) => it.slice(1)).join(', ')} for an image, got "${format}"`,
  );
}

/** The quality that is asked for. */
export function qualityOption(values: OptionValues): number | undefined {
  return integerOption(values, 'quality', 1, 100);
}
