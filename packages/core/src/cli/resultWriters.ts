import { type NumberWriter, numberWriterOf, numberWriters } from '../node/numberWriters.js';
import { type Writer, writerOf, writers } from '../node/writers.js';
import { integerOption, type OptionValues, UsageError } from './arguments.js';
import type { Task } from './tasks.js';

/**
 * How a result is written as an image, by `--format` or the name of the file; `undefined` for a
 * result that is written as numbers or text.
 */
export function imageWriter(task: Task, values: OptionValues): Writer | undefined {
  const { output } = task;
  const { kind } = task.input;
  const { format } = values;
  const writer = chosen(writerOf, task, values);
  if (writer || kind !== 'image' || numberWriter(task, values)) return writer;
  if (output === '-' && format === undefined) return writers[0];
  const known = [...writers, ...numberWriters].flatMap(({ endings }) => endings);
  throw new UsageError(
    format === undefined
      ? `--output must end in ${known.join(', ')}, got ${output}`
      : `--format must be one of ${known.map((it) => it.slice(1)).join(', ')} for an image, got "${format}"`,
  );
}

/** How a result's numbers are written, by `--format` or the name of the file; `undefined` for others. */
export function numberWriter(task: Task, values: OptionValues): NumberWriter | undefined {
  return chosen(numberWriterOf, task, values);
}

function chosen<W>(
  kindOf: (name: string) => W | undefined,
  { output }: Task,
  { format }: OptionValues,
): W | undefined {
  const asked = format === undefined ? undefined : kindOf(`.${format}`);
  const named = kindOf(output);
  if (format !== undefined && named && asked !== named) {
    throw new UsageError(`--format ${format} contradicts the name ${output}`);
  }
  return asked ?? named;
}

/** The quality that is asked for. */
export function qualityOption(values: OptionValues): number | undefined {
  return integerOption(values, 'quality', 1, 100);
}
