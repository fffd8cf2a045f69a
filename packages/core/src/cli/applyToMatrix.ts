import { extname } from 'node:path';
import { correlate } from '../correlate/correlate.js';
import { colormapNames } from '../figure/colormaps.js';
import type { Filter } from '../filters/types.js';
import type { Matrix } from '../matrix/types.js';
import { figureToPng } from '../node/figureToPng.js';
import { formatMatrix, type MatrixFormat, matrixFormats } from '../text/formatMatrix.js';
import type { ParsedMatrix } from '../text/parseMatrix.js';
import { choiceOption, type OptionValues } from './arguments.js';
import { detectEdges } from './detectEdges.js';
import type { Input } from './input.js';
import { writeOutput } from './output.js';
import { laidKernel, readPlacement } from './placement.js';
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

/** Lays a kernel or an edge detector on a matrix and writes the result as text, or as a figure. */
export async function applyToMatrix(
  input: Extract<Input, { kind: 'matrix' }>,
  filter: Filter,
  values: OptionValues,
  { stdout, stderr }: Terminal,
): Promise<void> {
  const { output = '-' } = values;
  const result: Matrix =
    filter.kind === 'kernel'
      ? correlate(
          input.matrix,
          laidKernel(filter.matrix, values),
          readPlacement(values, { mode: 'valid', border: 'zero' }),
        )
      : detectEdges(input.matrix, filter, values);
  const content =
    extname(output).toLowerCase() === '.png'
      ? drawFigure(result, filter.title.en, values)
      : writeText(result, input, output, values);
  await writeOutput(output, content, stdout);
  if (output !== '-' && !values.quiet) {
    stderr.write(`${output}: ${result.rows}×${result.cols}, ${filter.id}\n`);
  }
}

function drawFigure(image: Matrix, title: string, values: OptionValues): Uint8Array {
  if (values.format) throw new UsageError('--format has no effect on a figure');
  const colormap = choiceOption(values, 'colormap', colormapNames);
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
