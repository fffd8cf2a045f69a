import type { Matrix, NumericArray } from '../../matrix/types.js';
import type { Dialect } from '../dialects/dialect.js';
import { type Dtype, findUnheld } from '../dtype.js';
import { languageType } from '../languageType.js';
import { roundToBfloat16 } from '../roundToBfloat16.js';
import { roundToFloat16 } from '../roundToFloat16.js';
import { transposed } from '../write/transposed.js';
import { groupsOf, matchesOf } from './Said.js';
import { Scanner } from './Scanner.js';
import type { Source } from './Source.js';

/** The arrays that hold the types; a Float64Array holds all others. */
const arrays: { readonly [Type in Dtype]?: new (values: ArrayLike<number>) => NumericArray } = {
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
export function toMatrix(source: Source, dialect: Dialect): Matrix {
  const { rows, factor, divisor } = source;
  const whole = divisor === 1 && Number.isInteger(factor);
  // A fraction of integers is a float64.
  const dtype = whole || source.dtype?.startsWith('float') ? source.dtype : undefined;
  let values = scaled(source, dialect);
  const name = source.dtype === undefined ? declaredType(source, dialect) : '';
  const declared = languageType(name, dialect.id);
  if (declared) refuseUnheld(source, rows.values, declared, name);
  if (dtype) refuseUnheld(source, values, dtype, dtype);
  if (dtype === 'float16') values = values.map(roundToFloat16);
  else if (dtype && source.bfloat16) values = values.map(roundToBfloat16);
  const Type = (dtype && arrays[dtype]) ?? Float64Array;
  const matrix = { rows: rows.rows, cols: rows.cols, data: new Type(values) };
  return source.transposed ? transposed(matrix) : matrix;
}

/** The type that a language's declaration names, as `uint8_t` in `uint8_t k[1][2]`; empty if none. */
function declaredType({ scanner, gaps }: Source, dialect: Dialect): string {
  const text = scanner.text
    .slice(0, Math.min(1000, gaps.first))
    .replace(/\/\/[^\n]*|\/\*[\s\S]*?\*\/|\blong double\b/g, '');
  const types = matchesOf(dialect, text).map(({ groups }) => groupsOf(groups).type);
  return types.find(Boolean) ?? '';
}

/** Refuses a number that the type, by its name in the text, does not hold. */
function refuseUnheld(source: Source, values: Float64Array, dtype: Dtype, name: string): void {
  const unheld = findUnheld(values, dtype);
  if (unheld === undefined) return;
  const { at, ...range } = unheld;
  const args = { ...range, dtype: name };
  throw scannerAtNumber(source, at).error('number-in-range', args);
}

/**
 * The numbers times the scalar around them, one rounding for each of factor and divisor; a power of
 * ten moves the point of the printed digits.
 */
function scaled(source: Source, { id }: Dialect): Float64Array {
  const { factor, power } = source;
  const { values } = source.rows;
  // A divisor of 0 counts as none, which is the sum in SVG, or 1 if that is 0.
  const svg = id === 'svg' && source.divisor === 0;
  const divisor = svg ? values.reduce((sum, value) => sum + value, 0) || 1 : source.divisor;
  if (power === 0 && factor === 1 && divisor === 1) return values;
  return values.map((value, at) => {
    const usual = Number.isFinite(value) && value !== 0;
    const printed = power !== 0 && usual ? Number(`${value}e${power}`) : value;
    const product = (factor === 1 ? printed : printed * factor) / divisor;
    if (usual && !Number.isFinite(product)) {
      throw scannerAtNumber(source, at).error('finite-number');
    }
    return product;
  });
}

/** A scanner that stands at the number of that index. */
function scannerAtNumber({ scanner: { text }, gaps }: Source, index: number): Scanner {
  const scanner = new Scanner(text);
  scanner.end = gaps.first;
  for (let left = index + 1; left > 0 && !scanner.is('end'); ) {
    scanner.use();
    scanner.next();
    if (scanner.is('number')) left--;
  }
  return scanner;
}
