import { checkOptions } from '../check/checkOptions.js';
import { startEngine } from '../engine/engine.js';
import { grayOfPixels, grayReference } from '../engine/gray.js';
import { bytesFor, plainBytes, unshared } from '../matrix/destination.js';
import type { Matrix } from '../matrix/types.js';
import { checkImage } from './checkImage.js';
import type { RgbaImage } from './types.js';

/** Options of `toGray`. */
export interface ToGrayOptions<T extends Uint8Array | Uint8ClampedArray = Uint8Array> {
  /** The destination, which is also returned: height × width. It may share the image's memory. Default: a new matrix. */
  readonly out?: Matrix<T>;
}

/** Fewer pixels than this are not worth starting the engine for. */
const leastForEngine = 1024;

/**
 * The grey values of an image, equal bit for bit to PIL's `convert('L')` (ITU-R 601-2 luma):
 *
 *     grey = (19595·R + 38470·G + 7471·B + 32768) >> 16
 *
 * The weights are 0.299, 0.587 and 0.114 in 16-bit fixed point, rounded to nearest. Alpha is
 * ignored, as PIL ignores it; to respect it, use `flatten` first.
 *
 * @param image width × height pixels.
 * @returns height × width.
 * @throws TypeError or RangeError if it is not an image, and for an `out` that does not fit.
 * @example
 * ```ts
 * toGray({ width: 1, height: 1, data: new Uint8Array([255, 0, 0, 255]) }).data; // Uint8Array [76]
 * ```
 */
export function toGray<T extends Uint8Array | Uint8ClampedArray = Uint8Array>(
  image: RgbaImage,
  options: ToGrayOptions<T> = {},
): Matrix<T> {
  checkOptions('options', options, ['out']);
  const { width, height, data } = checkImage(image, 'image');
  const gray = bytesFor(options.out, height, width);
  const bytes = plainBytes(gray.data);
  const pixels = unshared({ data }, bytes).data;
  const engine = bytes.length < leastForEngine ? undefined : startEngine(data);
  if (engine) grayOfPixels(engine, pixels, bytes);
  else grayReference(pixels, bytes);
  return gray;
}
