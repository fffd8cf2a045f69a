import { checkBoolean } from '../check/checkBoolean.js';
import { checkOptions } from '../check/checkOptions.js';
import { checkTensorOut, unshared } from '../matrix/destination.js';
import type { NumericArray, Tensor } from '../matrix/types.js';
import { checkImage } from './checkImage.js';
import type { RgbaImage } from './types.js';

/** Options of `toTensor`. */
export interface ToTensorOptions<T extends NumericArray = Uint8Array> {
  /** Whether to keep alpha as a fourth channel; default false. */
  readonly alpha?: boolean;
  /**
   * The destination, which is also returned: a tensor of the result's channels and size, of any number type.
   * Default: a new one.
   */
  readonly out?: Tensor<T>;
}

/**
 * Splits the interleaved pixels of an image into channels: red, green, blue and, optionally, alpha.
 * Values stay 0…255. Without `alpha` it is dropped; to respect it, use `flatten` first.
 *
 * @param image width × height pixels.
 * @returns 3 × height × width, or 4 × height × width.
 * @throws TypeError or RangeError if it is not an image.
 * @example
 * ```ts
 * const image = { width: 2, height: 1, data: new Uint8Array([1, 2, 3, 255, 4, 5, 6, 255]) };
 * toTensor(image).data; // Uint8Array [1, 4, 2, 5, 3, 6]
 * ```
 */
export function toTensor<T extends NumericArray = Uint8Array>(
  image: RgbaImage,
  options: ToTensorOptions<T> = {},
): Tensor<T> {
  checkOptions('options', options, ['alpha', 'out']);
  const alpha = checkBoolean('alpha', options.alpha ?? false);
  const { width, height, data: given } = checkImage(image, 'image');
  const channels = alpha ? 4 : 3;
  const size = width * height;
  const out = options.out
    ? checkTensorOut(options.out, channels, height, width)
    : {
        channels,
        rows: height,
        cols: width,
        data: new Uint8Array(channels * size) as NumericArray as T,
      };
  const values = out.data;
  const { data } = unshared({ data: given }, values);
  // All channels of a pixel at once: the image is read from memory once.
  const [red, green, blue] = [0, 1, 2].map((c) => values.subarray(c * size, (c + 1) * size));
  for (let i = 0, from = 0; i < size; i++, from += 4) {
    red![i] = data[from]!;
    green![i] = data[from + 1]!;
    blue![i] = data[from + 2]!;
  }
  if (alpha) for (let i = 0, to = 3 * size; i < size; i++) values[to++] = data[4 * i + 3]!;
  return out;
}
