import { type ApplyOptions, applyFilter, type Filter, filter } from '@convolve/core';
import { borderOf } from '../../jobs/borderOf.js';
import type { Recipe } from '../../jobs/job.js';
import { blame } from './blame.js';
import { decode } from './decode.js';
import { encode } from './encode.js';
import { rasterOf } from './Raster.js';
import { Stopwatch } from './Stopwatch.js';
import type { OnStage, Task, TaskResult } from './Task.js';

/** Decodes a picture, applies the recipe's filter to every frame, and writes what comes out as a file. */
export async function runPicture(
  bytes: Uint8Array,
  { recipe, uploadLimit, maxPixels }: Omit<Task, 'source'>,
  onStage: OnStage,
): Promise<TaskResult> {
  const watch = new Stopwatch();
  const applied = blame('kernel-unreadable', () => filter(recipe.kernel));
  onStage('decoding');
  const { frames, animation, notes, thumbnail } = await decode(bytes, maxPixels);
  const decoded = watch.lap();
  try {
    onStage('computing');
    const options = optionsFor(applied, recipe);
    const results = frames.map((frame) => rasterOf(applyFilter(frame, applied, options)));
    const computed = watch.lap();
    onStage('encoding');
    const { lossless } = recipe;
    const encoded = await encode(results, animation, { limit: uploadLimit, lossless });
    return {
      ...encoded,
      thumbnail: await thumbnail,
      notes: [...notes, ...encoded.notes],
      milliseconds: { decode: decoded, compute: computed, encode: watch.lap() },
    };
  } finally {
    // Nothing of this picture runs beside the next one.
    await Promise.allSettled([thumbnail]);
  }
}

/** A colour map takes the place of the display. */
function optionsFor(of: Filter, { border: asked, display, colormap }: Recipe): ApplyOptions {
  const border = borderOf(of, asked);
  return {
    ...(border ? { border } : {}),
    ...(colormap !== null ? { colormap } : display !== null ? { display } : {}),
  };
}
