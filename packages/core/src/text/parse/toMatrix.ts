import type { Matrix, NumericArray } from '../../matrix/types.js';
import { type Dtype, findUnheld } from '../dtype.js';
import { transposed } from '../write/transposed.js';
import { Scanner } from './Scanner.js';
import type { Source } from './Source.js';

const constructors: {
  readonly [Type in Dtype]?: new (
    values: ArrayLike<number>,
  ) => NumericArray;
} = {
  float32: Float32Array,
  float16: Float32Array,
  int32: Int32Array,
  uint32: Uint32Array,
  int16: Int16Array,
  uint16: Uint16Array,
  int8: Int8Array,
  uint8: Uint8Array,
};

/** The numbers that were read, in the array that holds their type. */
export function toMatrix(source: Source): Matrix {
  const { scanner, rows, factor, divisor } = source;
  const whole = divisor === 1 && Number.isInteger(factor);
  // A fraction of integers is a float64.
  const dtype = whole || source.dtype?.startsWith('float') ? source.dtype : undefined;
  const values = scaled(source);
  const unheld = dtype && findUnheld(values, dtype);
  if (unheld) {
    const { at, least, greatest } = unheld;
    const args = { least, greatest, dtype: dtype! };
    throw scannerAtNumber(scanner.text, at).error('number-in-range', args);
  }
  const Type = (dtype && constructors[dtype]) ?? Float64Array;
  const matrix = { rows: rows.rows, cols: rows.cols, data: new Type(values) };
  return source.transposed ? transposed(matrix) : matrix;
}

/**
 * The numbers times the scalar around them, one rounding for each of factor and divisor; a power of
 * ten moves the point of the printed digits.
 */
function scaled({ rows, factor, divisor, power, scanner }: Source): Float64Array {
  const { values } = rows;
  if (power === 0 && factor === 1 && divisor === 1) return values;
  return values.map((value, at) => {
    const usual = Number.isFinite(value) && value !== 0;
    const printed = power !== 0 && usual ? Number(`${value}e${power}`) : value;
    const product = (factor === 1 ? printed : printed * factor) / divisor;
    if (usual && !Number.isFinite(product)) {
      throw scannerAtNumber(scanner.text, at).error('finite-number');
    }
    return product;
  });
}

/** A scanner that stands at the text's number of that index. */
function scannerAtNumber(text: string, index: number): Scanner {
  const scanner = new Scanner(text);
  for (let left = index + 1; left > 0; ) {
    scanner.next();
    if (scanner.is('end')) break;
    scanner.use();
    if (scanner.is('number')) left--;
  }
  return scanner;
}
