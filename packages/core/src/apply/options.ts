import { checkNumber } from '../check/checkNumber.js';
import { checkOneOf } from '../check/checkOneOf.js';
import { checkOptions } from '../check/checkOptions.js';
import type { Pair } from '../check/checkPair.js';
import { type Colormap, checkColormap } from '../figure/colormaps.js';
import type { Filter } from '../filters/types.js';
import { checkPlacement, type Mode, modes } from '../formula/geometry.js';
import { checkNorm, type Norm } from '../formula/norm.js';
import { type Display, displays } from '../image/display.js';
import { checkPercentiles, type Percentiles } from '../image/percentiles.js';
import type { RgbaImage } from '../image/types.js';
import { type Border, borders } from '../matrix/border.js';
import type { Matrix, Tensor } from '../matrix/types.js';

/** What of an image a filter is applied to: see `ApplyOptions.channels`. */
export type ChannelChoice = 'gray' | 'red' | 'green' | 'blue' | 'each' | 'sum';

/** All choices of channels. */
export const channelChoices = [
  'gray',
  'red',
  'green',
  'blue',
  'each',
  'sum',
] as const satisfies readonly ChannelChoice[];

/** Whether a kernel is applied as it is, or rotated by 180°. */
export type Operation = 'correlate' | 'convolve';

/** Both operations. */
export const operations = ['correlate', 'convolve'] as const satisfies readonly Operation[];

/** Options of `applyFilter`. An option that image or filter has no use for is an error. */
export interface ApplyOptions {
  /**
   * Which outputs are computed, as for `correlate`. Default `'same'` for images, edge detectors and
   * where a border or a fill is given, otherwise `'valid'`, where neither has an effect and both are errors.
   */
  readonly mode?: Mode;
  /**
   * How the image continues past its edge. Default `'reflect'` for images and edge detectors,
   * otherwise, and with a `fill`, `'zero'`. Canny has its own.
   */
  readonly border?: Border;
  /** The value outside the image for the border `'zero'`; default 0. */
  readonly fill?: number;
  /** The distance between positions of the kernel; default 1. */
  readonly stride?: Pair;
  /** The distance between neighbouring kernel elements on the image; default 1. */
  readonly dilation?: Pair;
  /** `'correlate'` (the default), or `'convolve'`: the kernel rotated by 180°. */
  readonly operation?: Operation;
  /**
   * Of an image: its grey values, one colour, each colour, or the sum over red, green and blue.
   * Default `'each'` for a kernel that keeps the brightness (shown `'clamped'`, without a colormap),
   * otherwise `'gray'`. Of a tensor: `'each'` (the default) or `'sum'`. A matrix has one channel.
   */
  readonly channels?: ChannelChoice;
  /**
   * How numbers become grey values, as for `display`; several channels share one scale. Default the
   * filter's own. A matrix or a tensor is shown only if this or `colormap` is given.
   */
  readonly display?: Display;
  /**
   * Colours for one channel. Without a `display` they show the values themselves, as `colorize` does,
   * from the least to the greatest; with one, the grey values. Default none.
   */
  readonly colormap?: Colormap;
  /**
   * The percentiles that the scale of `display` or `colormap` goes by in place of the extremes, as for
   * `display`. They are those of all values up to 65 536, and otherwise of about so many from evenly
   * spread rows, so that rows can be shown as they are computed. Default none.
   */
  readonly percentiles?: Percentiles;
  /** Of a gradient operator: default `'L2'`; of Canny: default `'L1'`. */
  readonly norm?: Norm;
  /** Of an edge operator: 255 where the strength is strictly greater, 0 elsewhere. Default: none, the strength itself. */
  readonly threshold?: number;
  /** Of Canny: an edge goes on while its strength is greater; default 100. */
  readonly low?: number;
  /** Of Canny: an edge needs one strength that is greater; default 200. */
  readonly high?: number;
  /**
   * Where the result goes: of the result's kind, size and channels. It may be the image. Numbers go into
   * floats, or into clamped bytes, which round and clamp; grey values into a matrix or an image. Default: new memory.
   */
  readonly out?: Matrix | Tensor | RgbaImage;
}

/** The name of an option of `applyFilter`. */
export type ApplyOptionName = keyof ApplyOptions;

/** What a filter is applied to. */
export type ImageKind = 'image' | 'matrix' | 'tensor';

const placement = ['mode', 'border', 'fill', 'stride', 'dilation', 'operation'] as const;
const scaled = [...placement, 'percentiles'] as const;

const ofFilter: Readonly<Record<Filter['kind'], readonly ApplyOptionName[]>> = {
  kernel: scaled,
  gradient: [...scaled, 'norm', 'threshold'],
  compass: [...scaled, 'threshold'],
  canny: ['norm', 'low', 'high'],
};

/**
 * The options of `applyFilter` that have an effect on a kind of image and a filter: others are an error there.
 *
 * @param image Whether it has pixels, one channel of numbers, or several.
 * @param filter One of `filters`, or what `filter` gives.
 * @example
 * ```ts
 * optionsOf('matrix', filter('canny')); // ['norm', 'low', 'high', 'display', 'colormap', 'out']
 * ```
 */
export function optionsOf(image: ImageKind, filter: Filter): readonly ApplyOptionName[] {
  const ofImage: readonly ApplyOptionName[] = image === 'matrix' ? [] : ['channels'];
  return [...ofFilter[filter.kind], ...ofImage, 'display', 'colormap', 'out'];
}

/** Checks names and values; whether they fit the image is checked where they meet it. */
export function checkApplyOptions(image: ImageKind, filter: Filter, options: ApplyOptions): void {
  checkOptions('options', options, optionsOf(image, filter));
  const { mode, border, operation, channels, display, colormap, norm, threshold, percentiles } =
    options;
  if (mode !== undefined) checkOneOf('mode', mode, modes);
  if (border !== undefined) checkOneOf('border', border, borders);
  if (mode === 'valid') checkPlacement(options);
  if (operation !== undefined) checkOneOf('operation', operation, operations);
  if (channels !== undefined) {
    const choices = image === 'tensor' ? (['each', 'sum'] as const) : channelChoices;
    checkOneOf('channels', channels, choices);
  }
  if (display !== undefined) checkOneOf('display', display, displays);
  if (colormap !== undefined) checkColormap('colormap', colormap);
  if (percentiles !== undefined) checkPercentiles('percentiles', percentiles);
  if (norm !== undefined) checkNorm(norm);
  if (threshold !== undefined) checkNumber('threshold', threshold);
}
