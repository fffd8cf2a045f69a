import { imageFilter } from '@convolve/core';
import { applyToPicture } from './applyToPicture.js';
import { blame } from './blame.js';
import { decode } from './decode.js';
import { encode } from './encode.js';
import { makeThumbnail } from './makeThumbnail.js';
import { Stopwatch } from './Stopwatch.js';
import type { OnStage, Task, WorkerResult } from './Task.js';

/** Decodes a picture, lays the recipe on every frame, and writes what comes out as a file. */
export async function runPicture(
  bytes: Uint8Array,
  { recipe, uploadLimit, maxPixels }: Omit<Task, 'source' | 'stages'>,
  onStage: OnStage,
): Promise<WorkerResult> {
  const watch = new Stopwatch();
  const filter = blame('kernel-unreadable', () => imageFilter(recipe.kernel));
  onStage('decoding');
  const { frames, animation, notes } = await decode(bytes, maxPixels);
  const decoded = watch.lap();
  onStage('computing');
  const results = frames.map((frame) => applyToPicture(frame, filter, recipe));
  const computed = watch.lap();
  onStage('encoding');
  const encoded = await encode(results, animation, uploadLimit);
  const thumbnail = await makeThumbnail(frames[0]!);
  return {
    ...encoded,
    thumbnail,
    notes: [...notes, ...encoded.notes],
    milliseconds: { decode: decoded, compute: computed, encode: watch.lap() },
  };
}
