import { wrongType } from '../check/mismatch.js';
import { isByteArray } from './arrayKind.js';
import { asMatrix } from './asMatrix.js';
import { sizesOf } from './sizesOf.js';
import { checkTensor } from './tensor.js';
import type { Matrix, NumericArray, Tensor } from './types.js';

/** Checks that `out` has the output's size. */
export function checkOut<T extends NumericArray>(
  out: Matrix<T>,
  rows: number,
  cols: number,
): Matrix<T> {
  // Rows of numbers are read as a copy: nothing could be written to them.
  if (Array.isArray(out)) {
    throw wrongType(
      'out',
      '{ rows, cols, data } with a numeric typed array',
      out,
      '; matrix makes one of rows',
    );
  }
  asMatrix(out, 'out');
  if (out.rows !== rows || out.cols !== cols) {
    throw new RangeError(`out must be ${rows}×${cols}, got ${out.rows}×${out.cols}`);
  }
  return out;
}

/** Checks that `out` has the output's size and holds bytes; without an `out`, a new matrix. */
export function bytesFor<T extends Uint8Array | Uint8ClampedArray = Uint8Array>(
  out: Matrix<T> | undefined,
  rows: number,
  cols: number,
): Matrix<T> {
  if (out === undefined) return { rows, cols, data: new Uint8Array(rows * cols) as T };
  checkOut(out, rows, cols);
  if (isByteArray(out.data)) return out;
  throw wrongType('out.data', 'a Uint8Array', out.data);
}

/** The same bytes, as an array that rounds and clamps what is stored. */
export function clamped(bytes: Uint8Array | Uint8ClampedArray): Uint8ClampedArray {
  return new Uint8ClampedArray(bytes.buffer, bytes.byteOffset, bytes.length);
}

/** The same bytes, as an array that neither rounds nor clamps what is stored. */
export function plainBytes(bytes: Uint8Array | Uint8ClampedArray): Uint8Array {
  return new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.length);
}

/** Checks that `out` has the output's channels and size. */
export function checkTensorOut<T extends NumericArray>(
  out: Tensor<T>,
  channels: number,
  rows: number,
  cols: number,
): Tensor<T> {
  checkTensor(out, 'out');
  if (out.channels !== channels || out.rows !== rows || out.cols !== cols) {
    throw new RangeError(
      `out must be ${channels}×${rows}×${cols}, got ${out.channels}×${out.rows}×${out.cols}`,
    );
  }
  return out;
}

/** The image itself, or a copy of it where writing to `out` would change what is still read. */
export function unshared<T extends { readonly data: NumericArray }>(
  image: T,
  out: NumericArray,
): T {
  const { data } = image;
  const apart =
    data.buffer !== out.buffer ||
    data.byteOffset + data.byteLength <= out.byteOffset ||
    out.byteOffset + out.byteLength <= data.byteOffset;
  return apart ? image : ({ ...sizesOf(image), data: data.slice() } as unknown as T);
}

/** As `unshared`, for what writes each element where it is read: the same array does no harm there. */
export function unsharedOrSame(data: NumericArray, out: NumericArray): NumericArray {
  const isSame =
    data.buffer === out.buffer &&
    data.byteOffset === out.byteOffset &&
    data.BYTES_PER_ELEMENT === out.BYTES_PER_ELEMENT;
  return isSame ? data : unshared({ data }, out).data;
}
