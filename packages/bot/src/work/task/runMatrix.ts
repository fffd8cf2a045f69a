import {
  applyFilter,
  type ColormapId,
  type Filter,
  filter,
  formatMatrix,
  type Matrix,
  matrix,
  toRows,
} from '@convolve/core';
import { figureToPng } from '@convolve/core/node';
import sharp from 'sharp';
import { borderOf } from '../../jobs/borderOf.js';
import { JobFailure, type Recipe } from '../../jobs/job.js';
import { blame } from './blame.js';
import { Stopwatch } from './Stopwatch.js';
import type { OnStage, TaskResult } from './Task.js';

/**
 * Applies the recipe's filter to typed numbers: the result as NumPy prints it, whole numbers as integers, and as
 * a heat map.
 */
export async function runMatrix(
  rows: readonly (readonly number[])[],
  recipe: Recipe,
  onStage: OnStage,
): Promise<TaskResult> {
  const watch = new Stopwatch();
  const applied = blame('kernel-unreadable', () => filter(recipe.kernel));
  const input = blame('matrix-unreadable', () => matrix(rows));
  const decoded = watch.lap();
  onStage('computing');
  const border = borderOf(applied, recipe.border);
  if (border === null) checkFits(applied, input);
  const options = border ? { border } : {};
  const atFault = applied.kind === 'canny' ? 'canny-numbers' : 'matrix-unreadable';
  const result = blame(atFault, () => applyFilter(input, applied, options));
  const computed = watch.lap();
  onStage('encoding');
  const image = figureToPng([panel(result, applied.title.en, recipe.colormap)]);
  const { width, height } = await sharp(image).metadata();
  return {
    image,
    extension: 'png',
    text: formatMatrix(toRows(result), { format: 'numpy' }),
    width,
    height,
    frames: 1,
    notes: [],
    milliseconds: { decode: decoded, compute: computed, encode: watch.lap() },
  };
}

/** @throws JobFailure 'kernel-too-large' for a kernel that does not fit and has no border. */
function checkFits(filter: Filter, { rows, cols }: Matrix): void {
  if (filter.kind !== 'kernel') return;
  const { matrix } = filter;
  if (matrix.rows <= rows && matrix.cols <= cols) return;
  const [size, into] = [`${matrix.rows} × ${matrix.cols}`, `${rows} × ${cols}`];
  throw new JobFailure('kernel-too-large', `${size} does not fit into ${into}`, { size, into });
}

function panel(image: Matrix, title: string, colormap: ColormapId | null) {
  return colormap === null ? { image, title } : { image, title, colormap };
}
