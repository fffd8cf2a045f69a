import { describe } from '../check/describe.js';
import { isImage } from '../image/checkImage.js';
import { imageFor } from '../image/imageFor.js';
import type { RgbaImage } from '../image/types.js';
import { isArrayOf, isByteArray } from '../matrix/arrayKind.js';
import { checkOut, checkTensorOut, clamped } from '../matrix/destination.js';
import { newArray } from '../matrix/newArray.js';
import type { Matrix, NumericArray, Tensor } from '../matrix/types.js';
import type { ApplyOptions } from './options.js';

/** What a filter makes of an image: 8-bit grey values, or pixels where it has colours. */
export type Shown = Matrix<Uint8Array> | RgbaImage<Uint8ClampedArray<ArrayBuffer>>;

/** Where a result goes, and how its rows are reached. */
export interface Destination {
  /** What `applyFilter` returns. */
  readonly result: Matrix | Tensor | RgbaImage;
  /** All its memory. */
  readonly data: NumericArray;
  /** The elements of a row, in each of its channels. */
  readonly rowLength: number;
}

/** The result's size, and how many channels of numbers it has. */
export interface Extent {
  readonly channels: number;
  readonly rows: number;
  readonly cols: number;
}

/** The array of an `out` for numbers: floats, or clamped bytes; other integers would wrap round. */
export function numbersOf(out: NonNullable<ApplyOptions['out']>): NumericArray {
  // Rows of numbers have words of their own.
  if (Array.isArray(out)) checkOut(out as never, 0, 0);
  const data: unknown = (out as Partial<Matrix>).data;
  if (isArrayOf(data, 'Float32Array', 'Float64Array', 'Uint8ClampedArray')) return data;
  throw new TypeError(
    `out must be a matrix or a tensor of a Float32Array, Float64Array or Uint8ClampedArray for a result in numbers, got ${describe(data ?? out)}`,
  );
}

/** Where numbers go: the channels of a tensor, or a matrix. `like` is of the type of a new one. */
export function numbersFor(
  out: ApplyOptions['out'],
  { channels, rows, cols }: Extent,
  isTensor: boolean,
  like: NumericArray,
): Destination {
  if (isTensor) {
    const made = { channels, rows, cols, data: newArray(like, channels * rows * cols) };
    const result = out !== undefined ? checkTensorOut(out as Tensor, channels, rows, cols) : made;
    return { result, data: result.data, rowLength: cols };
  }
  const result =
    out !== undefined
      ? checkOut(out as Matrix, rows, cols)
      : { rows, cols, data: newArray(like, rows * cols) };
  return { result, data: result.data, rowLength: cols };
}

/** Where grey values go: a matrix of bytes. */
export function grayFor(out: ApplyOptions['out'], { rows, cols }: Extent): Destination {
  const result =
    out !== undefined
      ? checkOut(out as Matrix, rows, cols)
      : { rows, cols, data: new Uint8Array(rows * cols) };
  const { data } = result;
  if (!isByteArray(data)) {
    throw new TypeError(`out.data must be a Uint8Array, got ${describe(data)}`);
  }
  return { result, data: clamped(data), rowLength: cols };
}

/** Where colours go: an image. */
export function pixelsFor(out: ApplyOptions['out'], { rows, cols }: Extent): Destination {
  if (out !== undefined && !isImage(out)) {
    throw new TypeError(
      `out must be { width, height, data } for a result in colour, got ${describe(out)}`,
    );
  }
  const result = imageFor(out as Parameters<typeof imageFor>[0], rows, cols);
  return { result, data: result.data, rowLength: cols * 4 };
}
