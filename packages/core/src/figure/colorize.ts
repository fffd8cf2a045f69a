import { checkOptions } from '../check/checkOptions.js';
import { showValues } from '../engine/show.js';
import type { Look } from '../formula/look.js';
import { imageFor } from '../image/imageFor.js';
import type { RgbaImage } from '../image/types.js';
import { checkRange, type ValueRange, valueRange } from '../image/valueRange.js';
import { asMatrix } from '../matrix/asMatrix.js';
import { unshared } from '../matrix/destination.js';
import type { MatrixLike } from '../matrix/types.js';
import { type Colormap, type ColorTableId, checkColormap, isDiverging } from './colormaps.js';
import { colorPixels } from './colorTable.js';

/** Options of `colorize`. */
export interface ColorizeOptions {
  /**
   * The values of the lowest and the highest colour. Default: the smallest and the largest finite
   * value; for the diverging maps ±max |x|, so that zero is neutral.
   */
  readonly range?: ValueRange;
  /** The destination, which is also returned: an image of the same size. Default: a new one. */
  readonly out?: RgbaImage<Uint8ClampedArray<ArrayBuffer>>;
}

/**
 * Shows numbers as colours, as matplotlib's `imshow` does:
 *
 *     colour = table[clamp(⌊n · (value − low) / (high − low)⌋, 0, n − 1)]
 *
 * The table has n = 256 colours: `'viridis'` and `'magma'` are matplotlib's, `'gray'` runs from
 * black to white. `'diverging'` is ColorBrewer's RdBu reversed, so that red is positive
 * (matplotlib's `RdBu_r`), with n = 257 colours so that zero has its own colour, #f7f7f7;
 * `'diverging-dark'` is its counterpart for dark pages, with zero in #1e1e1e. A value outside the range
 * gets the colour of the nearer end, NaN is transparent, and where low = high everything gets the
 * lowest colour.
 *
 * @param matrix rows × cols.
 * @param colormap Default `'viridis'`.
 * @returns An image with one pixel per element. matplotlib truncates the fractions of its colours;
 *   here they are rounded to nearest (as in its `to_hex`), so its bytes can be lower by one.
 * @throws TypeError or RangeError that names the argument, what was expected and what came.
 * @example
 * ```ts
 * colorize([[10, -3]]).data; // [253, 231, 37, 255, 68, 1, 84, 255]: #fde725 and #440154
 * ```
 */
export function colorize<Out extends NonNullable<ColorizeOptions['out']>>(
  matrix: MatrixLike,
  colormap: Colormap | undefined,
  options: ColorizeOptions & { readonly out: Out },
): Out;
export function colorize(
  matrix: MatrixLike,
  colormap?: Colormap,
  options?: ColorizeOptions,
): RgbaImage<Uint8ClampedArray<ArrayBuffer>>;
export function colorize(
  matrix: MatrixLike,
  colormap: Colormap = 'viridis',
  options: ColorizeOptions = {},
): RgbaImage<Uint8ClampedArray<ArrayBuffer>> {
  const { rows, cols, data } = asMatrix(matrix, 'matrix');
  const map = checkColormap('colormap', colormap);
  checkOptions('options', options, ['range', 'out']);
  const range =
    options.range === undefined ? undefined : checkRange('options.range', options.range);
  const out = imageFor(options.out, rows, cols);
  const values = unshared({ data }, out.data).data;
  showValues(values, colorLook(map, range ?? valueRange(values, isDiverging(map))), out.data);
  return out;
}

/** How `colorize` makes pixels of numbers. */
export function colorLook(colormap: ColorTableId, [low, high]: ValueRange): Look {
  const pixels = colorPixels(colormap);
  // Halved values keep the span of the widest ranges finite; halving changes no quotient.
  const unit = Number.isFinite(high - low) ? 1 : 0.5;
  const span = high * unit - low * unit;
  return { steps: { unit, low: low * unit, span, steps: pixels.length - 1 }, pixels };
}

/**
 * The pixels of the 256 tones in a colormap that spans some of them, for a `Look` that makes tones of
 * numbers first: as `display` and then `colorize` show them.
 */
export function tonePixels(colormap: ColorTableId, range: ValueRange): Uint32Array {
  const tones = Uint8Array.from({ length: 256 }, (_, tone) => tone);
  const pixels = new Uint32Array(256);
  showValues(tones, colorLook(colormap, range), new Uint8Array(pixels.buffer));
  return pixels;
}
