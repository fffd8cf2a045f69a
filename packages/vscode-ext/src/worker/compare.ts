import { applyFilter, type Colormap, channelsOf, type Shown } from '@convolve/core';
import type { NamedKernel } from '../shared/kernels';
import { type LabSettings, type LayerSettings, lookOfMap } from '../shared/labSettings';
import { differenceOf } from './compute/difference';
import { inputOf, lookOf, type ShownMap } from './compute/oneMap';
import type { Pixels } from './decode/readPixels';
import { inputImage } from './inputImage';
import type { Inputs, LayerMaps } from './LayerMaps';
import type { Comparand, Compared, Image, Plane } from './messages';
import { copyOf, imageOf } from './pixels';

/** What is on the screen, kept for questions about it. */
export interface OnScreen {
  readonly layer: LayerSettings;
  readonly kernel: NamedKernel;
  readonly inputs: Inputs;
  readonly shown: Shown;
  readonly settings: LabSettings;
  readonly maps: LayerMaps;
  readonly all: readonly ShownMap[];
}

/** Another image, which results are compared with. */
export interface OtherImage {
  readonly bitmap: ImageBitmap;
  readonly pixels: Pixels;
}

/**
 * Compares a result with its input, another map or another image.
 *
 * @param decoded The source's image, where it has one.
 * @param colormap The colours of the difference.
 */
export async function compare(
  onScreen: OnScreen,
  comparand: Comparand,
  other: OtherImage | undefined,
  decoded: ImageBitmap | undefined,
  colormap: Colormap,
): Promise<Compared> {
  const { inputs, kernel, layer, settings, maps, all } = onScreen;
  const last = settings.layers.length - 1;
  const after = await maps.numbers(last, kernel, inputs);
  let before: readonly Plane[];
  let image: Image;
  if (comparand === 'other') {
    if (!other) throw new Error('There is no other image yet');
    const { channels } = settings;
    before = channelsOf(other.pixels, channels).map((matrix) => ({ name: '', matrix }));
    const { width: cols, height: rows } = other.bitmap;
    image = { rows, cols, factor: 1, bitmap: await copyOf(other.bitmap), planes: [] };
  } else if (comparand === 'input') {
    before = await inputs.planes();
    const look = lookOfMap(settings, Math.max(0, layer.kernels.indexOf(kernel)));
    image = await inputImage(last === 0 ? decoded : undefined, look, inputs, last === 0 ? -1 : 0);
  } else {
    const map = Math.min(comparand.map, all.length - 1);
    before = await maps.numbers(last, layer.kernels[map]!, inputs);
    image = await imageOf(all[map]!.shown);
  }
  const difference = differenceOf(before, after);
  if (!difference) return { image };
  const { range, psnr, planes } = difference;
  const { image: stacked, channels } = inputOf(planes, true);
  const look = lookOf({ display: 'signed', colormap }, channels);
  const shown = applyFilter(stacked, [[1]], { ...look, ...(channels && { channels }) }) as Shown;
  return { image, difference: { ...(await imageOf(shown)), range }, psnr };
}
