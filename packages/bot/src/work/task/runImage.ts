import {
  type ApplyOptions,
  applyFilter,
  type Filter,
  filter,
  type RgbaImage,
} from '@convolve/core';
import { borderOf } from '../../jobs/borderOf.js';
import type { Recipe } from '../../jobs/job.js';
import { blame } from './blame.js';
import { decode } from './decode.js';
import { chooseForm, encode } from './encode.js';
import { type Bounds, inTime } from './inTime.js';
import { rasterOf } from './Raster.js';
import { Stopwatch } from './Stopwatch.js';
import type { OnStage, Task, TaskResult } from './Task.js';

/**
 * Decodes an image, applies the recipe's filter to every frame, and writes what comes out as a file. An
 * animation that would not be done by the deadline is made smaller before, which is noted.
 */
export async function runImage(
  bytes: Uint8Array,
  { recipe, uploadLimit, maxPixels, deadline }: Omit<Task, 'source'>,
  onStage: OnStage,
): Promise<TaskResult> {
  const watch = new Stopwatch();
  const applied = blame('kernel-unreadable', () => filter(recipe.kernel));
  onStage('decoding');
  const { frames: decodedFrames, animation, notes, thumbnail } = await decode(bytes, maxPixels);
  const decoded = watch.lap();
  try {
    onStage('computing');
    const options = optionsFor(applied, recipe);
    const apply = (frame: RgbaImage) => rasterOf(applyFilter(frame, applied, options));
    const reduce = async (all: readonly RgbaImage[], bounds: Bounds) => {
      const { form } = await chooseForm(
        apply(all[all.length >> 1]!),
        all.length,
        animation,
        limits,
      );
      return inTime(all, bounds, (frame) => form.write([apply(frame)]));
    };
    const limits = { limit: uploadLimit, lossless: recipe.lossless };
    const frames =
      animation && deadline !== undefined
        ? await reduce(decodedFrames, {
            all: deadline,
            left: deadline - decoded,
            bytes: uploadLimit,
          })
        : decodedFrames;
    const { width, height } = frames[0]!;
    const isReduced = frames !== decodedFrames;
    const reduced = isReduced ? ([{ kind: 'reduced-for-time', width, height }] as const) : [];
    const results = frames.map(apply);
    const computed = watch.lap();
    onStage('encoding');
    const encoded = await encode(results, animation, limits);
    return {
      ...encoded,
      thumbnail: await thumbnail,
      notes: [...notes, ...reduced, ...encoded.notes],
      milliseconds: { decode: decoded, compute: computed, encode: watch.lap() },
    };
  } finally {
    // Nothing of this image runs beside the next one.
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
