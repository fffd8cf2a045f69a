import { wrongType } from '../check/mismatch.js';
import { isArrayOf } from '../matrix/arrayKind.js';
import { newArray } from '../matrix/newArray.js';
import { InexactError, rawNumbers, swapBytes } from '../matrix/rawNumbers.js';
import type { Matrix, NumericArray, Tensor } from '../matrix/types.js';
import type { Dtype } from '../text/dtype.js';
import { type NpyHeader, npyError, readHeader } from './header.js';

/**
 * The array of a `.npy` file in row-major order: a tensor if it has three axes, as channels × rows ×
 * cols, otherwise a matrix.
 */
export type NpyArray = (Matrix | Tensor) & {
  /** The sizes of its axes, as NumPy has them. */
  readonly shape: readonly number[];
  /** The type that the file has, also where no typed array of numbers does: `'int64'`, `'bool'`. */
  readonly dtype: Dtype;
};

/**
 * Reads the array of a `.npy` file, as NumPy's `load` does: any number type in either byte order, C and
 * Fortran order, header versions 1 to 3, up to three axes. An array of one axis is one row, and a single
 * number a matrix of 1×1; three axes are channels × rows × cols.
 *
 * Typed arrays keep their type. float16 becomes Float32Array, bool a Uint8Array of 0 and 1, and integers of
 * 64 bits a Float64Array, which must hold each of them exactly. Bytes after the array are ignored, as NumPy
 * ignores them.
 *
 * @param bytes The whole file.
 * @throws TypeError if `bytes` is not a Uint8Array; RangeError for another file, a truncated one, complex or
 *   structured elements, more axes, and an integer beyond 2⁵³ that no double holds.
 * @see {@link https://numpy.org/doc/stable/reference/generated/numpy.lib.format.html}
 * @example
 * ```ts
 * const response = readNpy(await readFile('response.npy'));
 * response.shape; // [480, 640]
 * correlate(response as Matrix, kernel);
 * ```
 */
export function readNpy(bytes: Uint8Array): NpyArray {
  return readNpyFile(bytes, 'bytes');
}

/** As `readNpy`, for an argument of another name. */
export function readNpyFile(bytes: Uint8Array, name: string): NpyArray {
  if (!isArrayOf(bytes, 'Uint8Array')) {
    throw wrongType(name, 'a Uint8Array', bytes);
  }
  const header = readHeader(bytes, name);
  const { shape, dtype } = header;
  const data = readNumbers(bytes, header, name);
  if (shape.length === 3) {
    const [channels = 0, rows = 0, cols = 0] = shape;
    return { shape, dtype, channels, rows, cols, data };
  }
  const cols = shape.at(-1) ?? 1;
  return { shape, dtype, rows: shape.length === 2 ? shape[0]! : 1, cols, data };
}

function readNumbers(bytes: Uint8Array, header: NpyHeader, name: string): NumericArray {
  const { type, shape, start, bigEndian, fortran } = header;
  const size = Number(type[1]);
  const length = size * shape.reduce((product, axis) => product * axis, 1);
  if (length > bytes.length - start) {
    throw npyError(name, 'npy-cut', bytes.length - start, length, shape.join(', '));
  }
  // A copy, so that the numbers begin at a whole element.
  const raw = new Uint8Array(bytes.subarray(start, start + length));
  if (bigEndian) swapBytes(raw, size);
  try {
    const numbers = rawNumbers(raw, type);
    return fortran ? toRowMajor(numbers, shape) : numbers;
  } catch (error) {
    if (error instanceof InexactError) throw npyError(name, 'npy-inexact', `${error.integer}`);
    throw error;
  }
}

/** Numbers whose first axis runs fastest, with the last axis fastest. */
function toRowMajor(data: NumericArray, shape: readonly number[]): NumericArray {
  const [first = 1, second = 1, third = 1] = shape;
  const ordered = newArray(data, data.length);
  for (let i = 0, to = 0; i < first; i++) {
    for (let j = 0; j < second; j++) {
      for (let k = 0; k < third; k++) ordered[to++] = data[i + first * (j + second * k)]!;
    }
  }
  return ordered;
}
