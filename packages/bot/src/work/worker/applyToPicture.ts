import {
  channel,
  colorize,
  display,
  type ImageFilter,
  type RgbaImage,
  toGray,
  toImage,
  toTensor,
} from '@convolve/core';
import type { Recipe } from '../job.js';
import type { Raster } from './Raster.js';
import { respond } from './respond.js';

/**
 * Lays a filter on a picture, as the command line does: grey, or each colour on its own where the
 * result is brightness itself; the border goes round the picture, so that it keeps its size.
 */
export function applyToPicture(
  image: RgbaImage,
  filter: ImageFilter,
  { border, display: asked, colormap }: Omit<Recipe, 'kernel'>,
): Raster {
  const how = asked ?? filter.display;
  if (filter.kind === 'kernel' && how === 'clamped' && colormap === null) {
    const tensor = toTensor(image);
    const colours = [0, 1, 2].map((c) => display(respond(channel(tensor, c), filter, border), how));
    return { ...toImage(colours), channels: 4 };
  }
  const result = respond(toGray(image), filter, border);
  if (colormap !== null) return { ...colorize(result, colormap), channels: 4 };
  const { rows, cols, data } = display(result, how);
  return { width: cols, height: rows, channels: 1, data };
}
