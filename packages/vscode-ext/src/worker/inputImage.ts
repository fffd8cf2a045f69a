import { applyFilter, type Shown } from '@convolve/core';
import type { Look } from '../shared/labSettings';
import { lookOf } from './compute/oneMap';
import type { Inputs } from './LayerMaps';
import type { Image } from './messages';
import { copyOf, imageOf } from './pixels';

/**
 * A layer's input to look at.
 *
 * @param decoded The source's image, where that is the input.
 * @param at Which of the inputs; −1 for the source.
 */
export async function inputImage(
  decoded: ImageBitmap | undefined,
  { display, colormap }: Look,
  inputs: Inputs,
  at: number,
): Promise<Image> {
  if (at < 0 && decoded) {
    const { width: cols, height: rows } = decoded;
    return { rows, cols, factor: 1, bitmap: await copyOf(decoded), planes: [] };
  }
  const isStretched = at < 0 && display !== 'signed';
  const look: Look = { display: isStretched ? 'stretched' : display, colormap };
  const { matrix } = (await inputs.planes())[Math.max(0, at)]!;
  // The values themselves, shown as a result is.
  return imageOf(applyFilter(matrix, [[1]], lookOf(look)) as Shown);
}
