import type { RgbaImage } from '@convolve/core';
import { resize } from './fileForms.js';

/** The share of the time that is planned with: frames differ, and others compute beside. */
const PLANNED = 0.6;

/** The least share of the time that is given to what follows the decoding. */
const LEAST = 0.1;

/** So long, as a share of the time, the frame is tried again. */
const TRYING = 0.1;

/** In what an animation has to be done: milliseconds, of which some are left, and bytes. */
export interface Bounds {
  readonly all: number;
  readonly left: number;
  readonly bytes: number;
}

/**
 * The frames of an animation in a size in which they are done in time. The one in the middle is tried: its time
 * grows with the pixels and the frames, and doubles where the file will be too large and is written again.
 * What a process does for the first time takes longer, so it is tried again for a while.
 *
 * @param work What is done with a frame, and the file that it makes.
 */
export async function inTime(
  frames: readonly RgbaImage[],
  { all, left, bytes }: Bounds,
  work: (frame: RgbaImage) => Promise<Uint8Array>,
): Promise<readonly RgbaImage[]> {
  const budget = Math.max(left - (1 - PLANNED) * all, LEAST * all);
  const start = performance.now();
  let needed = Number.POSITIVE_INFINITY;
  let before = start;
  do {
    const { length } = await work(frames[frames.length >> 1]!);
    const now = performance.now();
    const writings = length * frames.length > bytes ? 2 : 1;
    needed = Math.min(needed, (now - before) * frames.length * writings);
    before = now;
  } while (needed > budget && before - start < TRYING * budget);
  if (needed <= budget) return frames;
  const scale = Math.sqrt(budget / needed);
  const { width, height } = frames[0]!;
  const size = {
    width: Math.max(1, Math.floor(width * scale)),
    height: Math.max(1, Math.floor(height * scale)),
  };
  return Promise.all(frames.map((frame) => resize({ ...frame, channels: 4 }, size)));
}
