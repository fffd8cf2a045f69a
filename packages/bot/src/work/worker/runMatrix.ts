import {
  type Colormap,
  formatMatrix,
  imageFilter,
  type Matrix,
  matrix,
  toRows,
} from '@convolve/core';
import { figureToPng } from '@convolve/core/node';
import sharp from 'sharp';
import type { Recipe } from '../job.js';
import { blame } from './blame.js';
import { respond } from './respond.js';
import { Stopwatch } from './Stopwatch.js';
import type { OnStage, WorkerResult } from './Task.js';

/**
 * Lays the recipe on typed numbers: the result as NumPy prints it, whole numbers as integers, and as
 * a heat map.
 */
export async function runMatrix(
  rows: readonly (readonly number[])[],
  recipe: Recipe,
  onStage: OnStage,
): Promise<WorkerResult> {
  const watch = new Stopwatch();
  const filter = blame('kernel-unreadable', () => imageFilter(recipe.kernel));
  const input = blame('matrix-unreadable', () => matrix(rows));
  const decoded = watch.lap();
  onStage('computing');
  // Canny takes integers from 0 to 255 only: then the numbers are at fault.
  const result = blame('matrix-unreadable', () => respond(input, filter, recipe.border));
  const computed = watch.lap();
  onStage('encoding');
  const picture = figureToPng([panel(result, filter.title, recipe.colormap)]);
  const { width, height } = await sharp(picture).metadata();
  return {
    picture,
    extension: 'png',
    text: formatMatrix(toRows(result), { format: 'numpy' }),
    width,
    height,
    frames: 1,
    notes: [],
    milliseconds: { decode: decoded, compute: computed, encode: watch.lap() },
  };
}

function panel(image: Matrix, title: string, colormap: Colormap | null) {
  return colormap === null ? { image, title } : { image, title, colormap };
}
