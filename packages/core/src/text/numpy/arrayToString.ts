import type { NumericArray } from '../../matrix/types.js';
import type { TypedMatrix } from '../dtype.js';
import { type CellFormat, floatFormat } from './floatFormat.js';
import { integerFormat } from './integerFormat.js';
import { layOut } from './layout.js';
import type { PrintSettings } from './printOptions.js';

/** What stands around the array, and between its cells. */
export interface Frame {
  readonly separator: ' ' | ', ';
  readonly prefix: string;
  readonly suffix: string;
}

/** An array as NumPy's `array2string` writes it; prefix and suffix only take room here. */
export function arrayToString(
  matrix: TypedMatrix,
  settings: PrintSettings,
  { separator, prefix, suffix }: Frame,
): string {
  if (matrix.data.length === 0) return '[]';
  const edge = matrix.data.length > settings.threshold ? settings.edgeitems : undefined;
  const sample = edge === undefined ? matrix.data : corners(matrix, edge);
  return layOut(matrix, cellFormat(sample, matrix, settings), {
    separator,
    width: settings.linewidth - suffix.length,
    indent: prefix.length,
    edge,
  });
}

function cellFormat(
  sample: NumericArray,
  { dtype }: TypedMatrix,
  settings: PrintSettings,
): CellFormat {
  if (dtype === 'bool') return (value) => (value === 0 ? 'False' : ' True');
  return dtype === 'float64' || dtype === 'float32'
    ? floatFormat(sample, dtype, settings)
    : integerFormat(sample, settings.sign);
}

/** The numbers that a summary shows; with no edge items NumPy measures all of them. */
function corners({ rows, cols, data }: TypedMatrix, edge: number): NumericArray {
  const hidden = (at: number, size: number) => edge > 0 && at >= edge && at < size - edge;
  return data.filter((_, at) => !hidden(Math.floor(at / cols), rows) && !hidden(at % cols, cols));
}
