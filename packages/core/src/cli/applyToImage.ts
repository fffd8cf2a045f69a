import { applyFilterInBands } from '../apply/applyFilterInBands.js';
import type { Shown } from '../apply/destination.js';
import type { ApplyOptions } from '../apply/options.js';
import type { Filter } from '../filters/types.js';
import { isImage } from '../image/checkImage.js';
import type { OptionValues } from './arguments.js';
import { type Input, readInputImage } from './input.js';
import { writeOutput } from './output.js';
import { preview } from './preview.js';
import { progressLine } from './progress.js';
import { imageWriter, qualityOption } from './resultWriters.js';
import type { Task } from './tasks.js';
import type { Terminal } from './terminal.js';

/** Applies a filter to an image and saves the result as an image. */
export async function applyToImage(
  task: Task,
  filter: Filter,
  options: ApplyOptions,
  values: OptionValues,
  terminal: Terminal,
): Promise<void> {
  const { output } = task;
  const { stdout, stderr } = terminal;
  const result = await filtered(task.input, filter, options, values, terminal);
  const writer = imageWriter(task, values)!;
  await writeOutput(output, await writer.write(result, qualityOption(values)), stdout);
  if (values.quiet) return;
  preview(result, stderr);
  const size = isImage(result)
    ? `${result.width}×${result.height}`
    : `${result.cols}×${result.rows}`;
  if (output !== '-') stderr.write(`${output}: ${size}, ${filter.id}\n`);
}

/** The result; the image's memory is free again when it is written. */
async function filtered(
  input: Input,
  filter: Filter,
  options: ApplyOptions,
  values: OptionValues,
  { stderr }: Terminal,
): Promise<Shown> {
  const image = await readInputImage(input, stderr);
  const report = values.quiet ? () => {} : progressLine(stderr, `convolving ${filter.id}`);
  const bands = applyFilterInBands(image, filter, options);
  let step = bands.next();
  for (; !step.done; step = bands.next()) report(step.value.fraction);
  return step.value;
}
