import { applyFilter } from '../apply/applyFilter.js';
import type { ApplyOptions } from '../apply/options.js';
import type { Colormap } from '../figure/colormaps.js';
import type { Filter } from '../filters/types.js';
import { display as displayOf } from '../image/display.js';
import type { Matrix } from '../matrix/types.js';
import { figureToPng } from '../node/figureToPng.js';
import type { Writer } from '../node/writers.js';
import { decodePng } from '../png/decodePng.js';
import { formatMatrix, matrixFormats } from '../text/formatMatrix.js';
import type { ParsedMatrix } from '../text/parseMatrix.js';
import { choiceOption, type OptionValues } from './arguments.js';
import { formatOf } from './formats.js';
import { readMatrix } from './input.js';
import { writeOutput } from './output.js';
import { imageWriter, numberWriter, qualityOption } from './resultWriters.js';
import type { Task } from './tasks.js';
import type { Terminal } from './terminal.js';

/** Applies a filter to a matrix and writes the result as text, or as a figure. */
export async function applyToMatrix(
  task: Task,
  filter: Filter,
  { display, colormap, ...options }: ApplyOptions,
  values: OptionValues,
  { stdout, stderr }: Terminal,
): Promise<void> {
  const { output } = task;
  const writer = imageWriter(task, values);
  const input = await readMatrix(task.input);
  const numbers = applyFilter(input.matrix, filter, options);
  const result = display === undefined ? numbers : displayOf(numbers, display);
  const content = writer
    ? await drawFigure(result, filter.title.en, colormap, writer, qualityOption(values))
    : (numberWriter(task, values)?.write(result) ?? writeText(result, input, output, values));
  await writeOutput(output, content, stdout);
  if (output !== '-' && !values.quiet) {
    stderr.write(`${output}: ${result.rows}×${result.cols}, ${filter.id}\n`);
  }
}

function drawFigure(
  image: Matrix,
  title: string,
  colormap: Colormap | undefined,
  writer: Writer,
  quality: number | undefined,
): Promise<Uint8Array> {
  const panel = { image, title, ...(colormap === undefined ? {} : { colormap }) };
  return writer.write(decodePng(figureToPng([panel])), quality);
}

/**
 * In the format that `--format` says, or that the file's name says, or as it was read: then also in
 * the style that it was read in, with its name, brackets and spaces.
 */
function writeText(
  matrix: Matrix,
  read: ParsedMatrix,
  output: string,
  values: OptionValues,
): string {
  const format = choiceOption(values, 'format', matrixFormats) ?? formatOf(output) ?? read.format;
  const style = format === read.format ? { style: read.style } : {};
  const text = formatMatrix(matrix, { format, ...style });
  return text.endsWith('\n') ? text : `${text}\n`;
}
