import type { Banded } from '../engine/banded.js';
import { checkColormap } from '../figure/colormaps.js';
import { filter as findFilter } from '../filters/filter.js';
import type { Filter } from '../filters/types.js';
import { checkImage, isImage } from '../image/checkImage.js';
import type { RgbaImage } from '../image/types.js';
import { isByteArray, isNumericArray } from '../matrix/arrayKind.js';
import { asMatrix } from '../matrix/asMatrix.js';
import { unshared } from '../matrix/destination.js';
import type { KernelLike } from '../matrix/kernelLike.js';
import { resultArray } from '../matrix/resultArray.js';
import { checkTensor, isTensor } from '../matrix/tensor.js';
import type { Matrix, MatrixLike, NumericArray, Tensor } from '../matrix/types.js';
import { bandedFilter, type Source } from './bandedFilter.js';
import { type Destination, grayFor, numbersFor, numbersOf, pixelsFor } from './destination.js';
import { type ApplyOptions, type ChannelChoice, checkApplyOptions } from './options.js';
import { planesOf } from './planes.js';
import type { Showing } from './showing.js';

/** A filter on an image, with every argument read. */
export interface Application {
  /** One for each channel of the result, all of one size. */
  readonly channels: readonly Banded[];
  /** Has the number type in which the channels are computed. */
  readonly like: NumericArray;
  /** How the values are shown, or `undefined` where the result is the values. */
  readonly look: Showing | undefined;
  readonly destination: Destination;
}

/** Reads the arguments of `applyFilter`, and throws where they do not fit together. */
export function prepare(
  given: RgbaImage | MatrixLike | Tensor,
  filterLike: string | Filter | KernelLike,
  options: ApplyOptions,
): Application {
  const filter = findFilter(filterLike);
  const kind = isImage(given) ? 'image' : isTensor(given) ? 'tensor' : 'matrix';
  checkApplyOptions(kind, filter, options);
  const read = isImage(given)
    ? checkImage(given, 'image')
    : isTensor(given)
      ? checkTensor(given, 'image')
      : asMatrix(given, 'image', 'an RGBA image, ');
  const image = isNumericArray(options.out?.data) ? unshared(read, options.out.data) : read;
  const { out } = options;
  const colormap = options.colormap && checkColormap('colormap', options.colormap);
  // A colormap without a display shows the values themselves, from the least to the greatest.
  const display = options.display ?? (colormap === undefined ? filter.display : undefined);
  const isShown = kind === 'image' || options.display !== undefined || colormap !== undefined;
  const choice = options.channels ?? usualChannels(kind, filter, { display, colormap });
  const sources = sourcesOf(image, filter, choice);
  checkChannels(filter, choice, colormap, sources.length);
  const placed = { ...options, ...placementFor(kind, filter, options) };
  // Edges are never negative: their absolute value is the value.
  const isPositive = filter.kind !== 'kernel' && filter.kind !== 'compass';
  const { percentiles } = options;
  if (percentiles && (!isShown || display === 'clamped')) {
    throw new RangeError(
      "percentiles have no effect with numbers or the display 'clamped': remove them, or choose another display",
    );
  }
  const clamps =
    display === 'clamped' ||
    (display === 'absolute' && isPositive && !percentiles) ||
    (kind === 'image' && display === undefined);
  const like = !isShown && out ? numbersOf(out) : typeFor(sources[0]!, filter, isShown && clamps);
  const channels = sources.map((source) => bandedFilter(source, filter, placed, like));
  const { rows, cols } = channels[0]!;
  const extent = { channels: channels.length, rows, cols };
  if (!isShown) {
    const asTensor = kind === 'tensor' && choice === 'each';
    return {
      channels,
      like,
      look: undefined,
      destination: numbersFor(out, extent, asTensor, like),
    };
  }
  if (channels.length !== 1 && channels.length !== 3) {
    throw new RangeError(
      `image must have 1 or 3 channels to be shown with channels 'each', got ${channels.length}`,
    );
  }
  const isGray = channels.length === 1 && colormap === undefined;
  const inPixels = isImage(out);
  return {
    channels,
    like,
    look: { display, colormap, percentiles, grayPixels: isGray && inPixels },
    destination: isGray && !inPixels ? grayFor(out, extent) : pixelsFor(out, extent),
  };
}

/** The channels that a filter is applied to where nothing says which. */
export function usualChannels(
  kind: 'image' | 'matrix' | 'tensor',
  filter: Filter,
  { display, colormap }: Record<'display' | 'colormap', string | undefined>,
): ChannelChoice {
  if (kind !== 'image') return 'each';
  const keepsBrightness = filter.kind === 'kernel' && display === 'clamped';
  return keepsBrightness && colormap === undefined ? 'each' : 'gray';
}

function checkChannels(
  filter: Filter,
  choice: ChannelChoice,
  colormap: string | undefined,
  count: number,
): void {
  if (choice === 'sum' && filter.kind === 'canny') {
    throw new RangeError(
      "channels must not be 'sum' with Canny, which takes integers from 0 to 255",
    );
  }
  if (choice === 'each' && colormap !== undefined && count > 1) {
    throw new RangeError(
      "colormap has no effect with channels 'each': remove it, or choose one channel",
    );
  }
}

function placementFor(
  kind: string,
  filter: Filter,
  { mode, border, fill }: ApplyOptions,
): ApplyOptions {
  if (filter.kind === 'canny') return {};
  const keepsSize = kind === 'image' || filter.kind !== 'kernel';
  return {
    mode: mode ?? (keepsSize || (border ?? fill) !== undefined ? 'same' : 'valid'),
    border: border ?? (keepsSize && fill === undefined ? 'reflect' : 'zero'),
  };
}

/** An image's grey values go into an edge detector as they are: the engine makes grey of pixels. */
function sourcesOf(
  image: RgbaImage | Matrix | Tensor,
  filter: Filter,
  choice: ChannelChoice,
): readonly Source[] {
  if (isImage(image) && choice === 'gray' && filter.kind !== 'kernel') {
    const { width, height, data } = image;
    return [{ rows: height, cols: width, channels: 4, data }];
  }
  return planesOf(image, choice);
}

/**
 * Clamped bytes where 8 bits are asked for and the values are those of rounding and clamping the
 * numbers: edges, and sums of bytes by whole numbers. Otherwise the image's own float type.
 */
function typeFor(source: Source, filter: Filter, clamps: boolean): NumericArray {
  const first = 'channels' in source ? source : source[0]!;
  const whole = filter.kind !== 'kernel' || filter.matrix.data.every(Number.isInteger);
  return clamps && isByteArray(first.data) && whole
    ? new Uint8ClampedArray(0)
    : resultArray(first.data, 0);
}
