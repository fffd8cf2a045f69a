import { extname } from 'node:path';
import { applyFilter } from '../apply/applyFilter.js';
import type { ApplyOptions } from '../apply/options.js';
import type { Colormap } from '../figure/colormaps.js';
import type { Filter } from '../filters/types.js';
import { display as displayOf } from '../image/display.js';
import type { Matrix } from '../matrix/types.js';
import { figureToPng } from '../node/figureToPng.js';
import { formatMatrix, type MatrixFormat, matrixFormats } from '../text/formatMatrix.js';
import type { ParsedMatrix } from '../text/parseMatrix.js';
import { choiceOption, type OptionValues } from './arguments.js';
import type { Input } from './input.js';
import { writeOutput } from './output.js';
import type { Terminal } from './terminal.js';
import { UsageError } from './UsageError.js';

/** The formats that a file's name asks for. */
const formatOfName: Readonly<Record<string, MatrixFormat>> = {
  '.csv': 'csv',
  '.json': 'json',
  '.m': 'matlab',
  '.md': 'markdown',
  '.tex': 'latex',
  '.toml': 'toml',
  '.tsv': 'tsv',
  '.yaml': 'yaml',
};

/** Applies a filter to a matrix and writes the result as text, or as a figure. */
export async function applyToMatrix(
  input: Extract<Input, { kind: 'matrix' }>,
  filter: Filter,
  { display, colormap, ...options }: ApplyOptions,
  values: OptionValues,
  { stdout, stderr }: Terminal,
): Promise<void> {
  const { output = '-' } = values;
  const isFigure = extname(output).toLowerCase() === '.png';
  const numbers = applyFilter(input.matrix, filter, options);
  const result = display === undefined ? numbers : displayOf(numbers, display);
  const content = isFigure
    ? drawFigure(result, filter.title.en, colormap, values)
    : writeText(result, input, output, values);
  await writeOutput(output, content, stdout);
  if (output !== '-' && !values.quiet) {
    stderr.write(`${output}: ${result.rows}×${result.cols}, ${filter.id}\n`);
  }
}

function drawFigure(
  image: Matrix,
  title: string,
  colormap: Colormap | undefined,
  values: OptionValues,
): Uint8Array {
  if (values.format) throw new UsageError('--format has no effect on a figure');
  return figureToPng([{ image, title, ...(colormap === undefined ? {} : { colormap }) }]);
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
  if (values.colormap) {
    throw new UsageError('--colormap has no effect on a matrix that is printed; save it as .png');
  }
  const format =
    choiceOption(values, 'format', matrixFormats) ??
    formatOfName[extname(output).toLowerCase()] ??
    read.format;
  const style = format === read.format ? { style: read.style } : {};
  const text = formatMatrix(matrix, { format, ...style });
  return text.endsWith('\n') ? text : `${text}\n`;
}
