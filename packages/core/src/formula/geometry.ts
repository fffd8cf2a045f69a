import { checkInteger } from '../check/checkInteger.js';
import { checkOneOf } from '../check/checkOneOf.js';
import { checkPair, type Pair } from '../check/checkPair.js';
import { type Border, checkBorder } from '../matrix/border.js';
import type { Size } from '../matrix/types.js';

/** Which outputs are computed: see `CorrelateOptions.mode`. */
export type Mode = 'valid' | 'same' | 'full';

/** All modes. */
export const modes = ['valid', 'same', 'full'] as const satisfies readonly Mode[];

/** The positions of a kernel on an image, and the border padding. */
export interface PlacementOptions {
  /**
   * The output size. With an effective kernel height `h = (kernel.rows − 1) · dilation + 1` (widths
   * likewise), before striding:
   * - `'valid'` (the default): positions where the kernel lies fully inside the image; `rows − h +
   *   1` rows.
   * - `'same'`: with the kernel's centre `floor(h / 2)` on each element of the image; `rows` rows.
   * - `'full'`: all positions where kernel and image overlap; `rows + h − 1` rows.
   */
  readonly mode?: Mode;
  /**
   * The border padding for `'same'` and `'full'`; default `'zero'`. In `'valid'` there is none, and another
   * border is an error.
   */
  readonly border?: Border;
  /** The constant used outside the image with the border `'zero'`; default 0. */
  readonly fill?: number;
  /** The step between kernel positions, starting at the first; default 1. */
  readonly stride?: Pair;
  /** The spacing between kernel elements (dilated convolution); default 1. */
  readonly dilation?: Pair;
}

/** The names of `PlacementOptions`, for checking. */
export const placementOptions = ['mode', 'border', 'fill', 'stride', 'dilation'] as const;

/** The checked and worked-out form of `PlacementOptions` for one image and kernel size. */
export interface Geometry {
  /** The output's size. */
  readonly rows: number;
  readonly cols: number;
  /** The image row and column under the kernel's first element for the output (0, 0). */
  readonly top: number;
  readonly left: number;
  readonly stride: readonly [rows: number, cols: number];
  readonly dilation: readonly [rows: number, cols: number];
  readonly border: Border;
  readonly fill: number;
}

/** Throws where a checked option has no effect: in mode `'valid'` nothing lies outside of the image. */
export function checkPlacement({
  mode = 'valid',
  border = 'zero',
  fill = 0,
}: PlacementOptions): void {
  if (mode !== 'valid' || (border === 'zero' && fill === 0)) return;
  throw new TypeError(
    `${border === 'zero' ? 'fill' : 'border'} has no effect in mode 'valid': remove it, or use mode 'same' or 'full'`,
  );
}

/** Checks the options and computes the positions of the kernel. */
export function placeKernel(image: Size, kernel: Size, options: PlacementOptions): Geometry {
  const mode = checkOneOf('mode', options.mode ?? 'valid', modes);
  const { border, fill } = checkBorder(options);
  const stride = checkPair('stride', options.stride ?? 1, 1);
  const dilation = checkPair('dilation', options.dilation ?? 1, 1);
  const height = (kernel.rows - 1) * dilation[0] + 1;
  const width = (kernel.cols - 1) * dilation[1] + 1;
  if (mode === 'valid' && (height > image.rows || width > image.cols)) {
    throw new RangeError(
      `kernel must fit into the ${image.rows}×${image.cols} image in mode 'valid', got ${height}×${width}` +
        `${dilation[0] * dilation[1] > 1 ? ' with its dilation' : ''}; use a smaller kernel, or mode 'same' or 'full'`,
    );
  }
  const [above, below] = paddingFor(mode, height);
  const [before, after] = paddingFor(mode, width);
  return {
    rows: Math.floor((image.rows + above + below - height) / stride[0]) + 1,
    cols: Math.floor((image.cols + before + after - width) / stride[1]) + 1,
    top: 0 - above,
    left: 0 - before,
    stride,
    dilation,
    border,
    fill,
  };
}

/**
 * The padding that a mode amounts to: how many elements the kernel reaches over the image's first edge and over
 * its last, on one axis. The modes are named as in `scipy.signal.correlate2d`.
 *
 * @param mode `'valid'` has none, `'full'` the most, and `'same'` what keeps the image's size.
 * @param extent The effective height or width of the kernel: `(size − 1) · dilation + 1`.
 * @throws TypeError or RangeError for another mode, or an extent that is not a positive integer.
 * @example
 * ```ts
 * paddingFor('same', 4); // [2, 1]
 * paddingFor('full', 3); // [2, 2]
 * ```
 */
export function paddingFor(mode: Mode, extent: number): readonly [before: number, after: number] {
  checkOneOf('mode', mode, modes);
  checkInteger('extent', extent, 1);
  if (mode === 'valid') return [0, 0];
  if (mode === 'full') return [extent - 1, extent - 1];
  const before = Math.floor(extent / 2);
  return [before, extent - 1 - before];
}
