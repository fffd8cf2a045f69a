import { asMatrixOrEmpty } from '../matrix/asMatrix.js';
import type { Matrix, MatrixLike, NumericArray } from '../matrix/types.js';

/** All number types that text can tell apart, by their NumPy names. */
export const dtypes = [
  'float64',
  'float32',
  'float16',
  'int64',
  'uint64',
  'int32',
  'uint32',
  'int16',
  'uint16',
  'int8',
  'uint8',
  'bool',
] as const;

/** A number type, by its NumPy name. */
export type Dtype = (typeof dtypes)[number];

/** Type names that are not dtypes, with a dtype that holds their values. */
const aliases: Readonly<Record<string, Dtype>> = {
  int: 'int64',
  long: 'int64',
  short: 'int16',
  float: 'float64',
  single: 'float32',
  double: 'float64',
  half: 'float16',
  bfloat16: 'float32',
  logical: 'bool',
};

/** The number type of a name, as NumPy (also `'>u2'`), PyTorch or MATLAB calls it. */
export function dtypeNamed(name: string): Dtype | undefined {
  const [, kind, bytes] = /^[<>=|]?([fiu])([1248])$/.exec(name) ?? [];
  const long = kind && `${{ f: 'float', i: 'int', u: 'uint' }[kind]}${8 * Number(bytes)}`;
  return dtypes.find((known) => known === (long ?? aliases[name] ?? name));
}

/** A matrix whose number type is known, also where no typed array of numbers holds it (`int64`, `bool`). */
export interface TypedMatrix extends Matrix {
  readonly dtype: Dtype;
}

/** Reads a `MatrixLike` together with its number type. */
export function typedMatrix(value: MatrixLike, name: string): TypedMatrix {
  const matrix = asMatrixOrEmpty(value, name);
  const dtype = Array.isArray(value) ? inferDtype(matrix.data) : dtypeOf(matrix.data);
  return { ...matrix, dtype };
}

/** The number type that a typed array holds. */
export function dtypeOf(data: NumericArray | BigInt64Array | BigUint64Array): Dtype {
  const kind = data[Symbol.toStringTag].toLowerCase();
  return kind.replace(/^big|(?:clamped)?array$/g, '') as Dtype;
}

/** Plain numbers as `np.array` takes them: integers if all are (−0 is none), otherwise floats. */
export function inferDtype(data: NumericArray): Dtype {
  const whole = (value: number) => Number.isSafeInteger(value) && !Object.is(value, -0);
  return data.length > 0 && data.every(whole) ? 'int64' : 'float64';
}

/** The least and the greatest value of an integer type. */
function rangeOf(dtype: Dtype): readonly [least: bigint, greatest: bigint] | undefined {
  if (dtype === 'bool') return [0n, 1n];
  const [, sign, bits] = /^(u?)int(\d+)$/.exec(dtype) ?? [];
  if (bits === undefined) return undefined;
  const greatest = 2n ** BigInt(sign === '' ? Number(bits) - 1 : bits) - 1n;
  return [sign === '' ? -greatest - 1n : 0n, greatest];
}

/** The bound of integers as a double, of 64 bits up to where doubles tell them apart. */
function toSafe(bound: bigint): number {
  return Math.max(Number.MIN_SAFE_INTEGER, Math.min(Number(bound), Number.MAX_SAFE_INTEGER));
}

/** Looks for the first number that the type does not hold, and says what the type holds. */
export function findUnheld(
  data: ArrayLike<number | bigint>,
  dtype: Dtype,
): { readonly at: number; readonly least: string; readonly greatest: string } | undefined {
  const range = rangeOf(dtype);
  if (range === undefined) return undefined;
  const [least, greatest] = typeof data[0] === 'bigint' ? range : range.map(toSafe);
  for (let at = 0; at < data.length; at++) {
    const value = data[at]!;
    const whole = typeof value === 'bigint' || Number.isInteger(value);
    if (whole && value >= least! && value <= greatest!) continue;
    return { at, least: `${least}`, greatest: `${greatest}` };
  }
  return undefined;
}
