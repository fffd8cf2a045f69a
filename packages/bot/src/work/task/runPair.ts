import { estimateKernel, type KernelEstimate, type RgbaImage, roundedKernel } from '@convolve/core';
import { type Found, JobFailure, type Note } from '../../jobs/job.js';
import { decode } from './decode.js';
import { Stopwatch } from './Stopwatch.js';
import { shownMatrix } from './shownMatrix.js';
import type { OnStage, TaskResult } from './Task.js';

/** So many pixels determine any kernel that is looked for, and more would take seconds. */
const mostCompared = 4_000_000;

/** Finds the kernel that makes one image of another. */
export async function runPair(
  { before, after }: { readonly before: Uint8Array; readonly after: Uint8Array },
  maxPixels: number,
  onStage: OnStage,
): Promise<TaskResult> {
  const watch = new Stopwatch();
  onStage('decoding');
  const first = await firstFrame(before, maxPixels);
  const second = await firstFrame(after, maxPixels);
  checkSizes(first.frame, second.frame);
  const decoded = watch.lap();
  onStage('computing');
  const estimate = estimated(middleOf(first.frame), middleOf(second.frame));
  const computed = watch.lap();
  onStage('encoding');
  const kernel = roundedKernel(estimate);
  return {
    ...shownMatrix(kernel, `${kernel.rows} × ${kernel.cols}`, 'diverging'),
    found: plain(estimate),
    notes: [...first.notes, ...second.notes],
    milliseconds: { decode: decoded, compute: computed, encode: watch.lap() },
  };
}

async function firstFrame(bytes: Uint8Array, maxPixels: number) {
  const { frames, notes, thumbnail } = await decode(bytes, maxPixels);
  await Promise.allSettled([thumbnail]);
  const ofAnimation: readonly Note[] =
    frames.length > 1 ? [{ kind: 'first-frame', frames: frames.length }] : [];
  return { frame: frames[0]!, notes: [...ofAnimation, ...notes] };
}

/** @throws JobFailure 'sizes-differ' */
function checkSizes(a: RgbaImage, b: RgbaImage): void {
  if (a.width === b.width && a.height === b.height) return;
  const [before, after] = [a, b].map(({ width, height }) => `${width} × ${height}`);
  const detail = { before: before!, after: after! };
  throw new JobFailure('sizes-differ', `${before} and ${after}`, detail);
}

/** The rows in the middle, as many as are compared; a view. */
function middleOf({ width, height, data }: RgbaImage): RgbaImage {
  const rows = Math.min(height, Math.max(1, Math.floor(mostCompared / width)));
  const top = (height - rows) >> 1;
  return { width, height: rows, data: data.subarray(top * width * 4, (top + rows) * width * 4) };
}

function estimated(before: RgbaImage, after: RgbaImage): KernelEstimate {
  try {
    return estimateKernel(before, after);
  } catch (cause) {
    if (!(cause instanceof RangeError)) throw cause;
    throw new JobFailure('nothing-to-compare', cause.message, {}, { cause });
  }
}

function plain({ kernel, condition, ...estimate }: KernelEstimate): Found {
  const { rows, cols } = kernel;
  return { ...estimate, rows, cols, condition: Number.isFinite(condition) ? condition : null };
}
