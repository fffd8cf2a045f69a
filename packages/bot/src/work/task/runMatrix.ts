import { applyFilter, type Filter, filter, type Matrix, matrix } from '@convolve/core';
import { borderOf } from '../../jobs/borderOf.js';
import { JobFailure, type Recipe } from '../../jobs/job.js';
import { blame } from './blame.js';
import { Stopwatch } from './Stopwatch.js';
import { shownMatrix } from './shownMatrix.js';
import type { OnStage, TaskResult } from './Task.js';

/** Applies the recipe's filter to typed numbers. */
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
  return {
    ...shownMatrix(result, applied.title.en, recipe.colormap),
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
