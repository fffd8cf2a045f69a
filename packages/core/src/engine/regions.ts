import { roomBesideKept } from './engine.js';
import { growTo } from './memory.js';
import type { WebAssemblyMemory } from './webAssembly.js';

/** Bytes of the engine's memory that are kept, `end` not among them. */
export interface Region {
  readonly start: number;
  readonly end: number;
}

/** Loops read and write for less than this past the end of what they are given. */
const overrun = 256;

/** All that is kept, in the order in which it lies. */
const regions: Region[] = [];

/**
 * Takes the first gap of so many bytes above the room for computations. Memory grows where there is none.
 *
 * @throws RangeError where it cannot grow that far.
 */
export function regionOf(memory: WebAssemblyMemory, bytes: number): Region {
  const size = Math.ceil((bytes + overrun) / 64) * 64;
  const starts = [roomBesideKept, ...regions.map(({ end }) => end)];
  const at = starts.findIndex(
    (start, index) => start + size <= (regions[index]?.start ?? Infinity),
  );
  const region = { start: starts[at]!, end: starts[at]! + size };
  try {
    growTo(memory, region.end);
  } catch {
    throw new RangeError(
      `the engine's memory must have room for ${bytes} more bytes, got no more from the host; release what is no longer used`,
    );
  }
  regions.splice(at, 0, region);
  return region;
}

/** Gives a region back. */
export function release(region: Region): void {
  regions.splice(regions.indexOf(region), 1);
}
