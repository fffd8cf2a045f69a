import {
  type ApplyOptions,
  applyFilterInBands,
  type Band,
  type ChannelChoice,
  channel,
  type Matrix,
  type NumericArray,
  type RgbaImage,
  type Shown,
  type Tensor,
} from '@convolve/core';
import {
  filterOf,
  type NamedKernel,
  optionsFor,
  placementOf,
  windowOf,
} from '../../shared/kernels';
import { type LayerSettings, type Look, percentiles } from '../../shared/labSettings';
import { Failed } from '../Failed';
import type { Job } from '../Job';
import type { Plane } from '../messages';

/** What a layer's filters are applied to. */
export interface LayerInput {
  readonly image: RgbaImage | Matrix | Tensor;
  /** Of an image or a tensor: which channels, and whether they are summed. */
  readonly channels?: ChannelChoice;
}

/** Planes as the input of a layer: each for itself, or summed. */
export function inputOf(planes: readonly Plane[], isEach: boolean): LayerInput {
  const { matrix: first } = planes[0]!;
  if (planes.length === 1) return { image: first };
  const { rows, cols, data } = first;
  if (planes.some(({ matrix }) => matrix.rows !== rows || matrix.cols !== cols)) {
    throw new Failed({ reason: 'unequalSizes' });
  }
  const ArrayType = data.constructor as new (length: number) => NumericArray;
  const stacked = new ArrayType(planes.length * data.length);
  for (const [index, { matrix }] of planes.entries()) stacked.set(matrix.data, index * data.length);
  const image = { channels: planes.length, rows, cols, data: stacked };
  return { image, channels: isEach ? 'each' : 'sum' };
}

/** A map as it is seen, and the values of the two ends of its scale. */
export interface ShownMap {
  readonly shown: Shown;
  readonly scale: readonly [low: number, high: number];
}

/** How values are shown, as the core's options; each channel has no colormap. */
export function lookOf({ display, colormap }: Look, channels?: ChannelChoice): ApplyOptions {
  const isGray = colormap === null || colormap === 'gray' || colormap === 'grey';
  return {
    display,
    ...(display !== 'clamped' && { percentiles }),
    ...(!isGray && channels !== 'each' && { colormap }),
  };
}

/** One map as it is seen: 8 bits, computed and shown in one pass. */
export async function shownMap(
  input: LayerInput,
  kernel: NamedKernel,
  layer: LayerSettings,
  look: Look,
  job: Job,
  ready?: (band: Band<Shown>) => void,
): Promise<ShownMap> {
  const options = lookOf(look, input.channels);
  // Canny's map is 0 and 255 already.
  if (filterOf(kernel).kind === 'canny') delete (options as { percentiles?: unknown }).percentiles;
  let scale: ShownMap['scale'] = [0, 255];
  const bands = noting(bandsOf<Shown>(input, kernel, layer, options), ({ range }) => {
    if (range) scale = range;
  });
  return { shown: await job.run(bands, ready), scale };
}

/** Bands as they are, each of them shown to someone first. */
function* noting<R>(
  bands: Generator<Band<R>, R, void>,
  note: (band: Band<R>) => void,
): Generator<Band<R>, R, void> {
  for (let step = bands.next(); ; step = bands.next()) {
    if (step.done) return step.value;
    note(step.value);
    yield step.value;
  }
}

/** One map as numbers: responses, or the unrounded strength of edges. */
export async function mapNumbers(
  input: LayerInput,
  kernel: NamedKernel,
  layer: LayerSettings,
  job: Job,
): Promise<readonly Matrix[]> {
  const result = await job.run(bandsOf<Matrix | Tensor>(input, kernel, layer, {}));
  if (!('channels' in result)) return [result];
  return Array.from({ length: result.channels }, (_, index) => channel(result, index));
}

function* bandsOf<R>(
  { image, channels }: LayerInput,
  kernel: NamedKernel,
  layer: LayerSettings,
  look: ApplyOptions,
): Generator<Band<R>, R, void> {
  checkFit(image, kernel, layer);
  const filter = filterOf(kernel);
  const options = { ...optionsFor(kernel, layer), ...(channels && { channels }), ...look };
  try {
    return yield* applyFilterInBands(image, filter, options) as Generator<Band<R>, R, void>;
  } catch (error) {
    if (filter.kind !== 'canny' || !(error instanceof RangeError)) throw error;
    throw new Failed({ reason: 'cannyInput' });
  }
}

function checkFit(image: LayerInput['image'], kernel: NamedKernel, layer: LayerSettings): void {
  const { mode, dilation } = placementOf(kernel, layer);
  if (mode !== 'valid') return;
  const [rows, cols] = 'width' in image ? [image.height, image.width] : [image.rows, image.cols];
  const window = windowOf(kernel);
  const height = (window.rows - 1) * dilation[0] + 1;
  const width = (window.cols - 1) * dilation[1] + 1;
  if (height <= rows && width <= cols) return;
  throw new Failed({
    reason: 'kernelTooLarge',
    kernel: `${height}×${width}`,
    input: `${rows}×${cols}`,
  });
}
