import type { FloatArray } from '../matrix/types.js';
import { type Engine, NoRoom } from './engine.js';

/** The number type in which a method computes. */
export type Precision = 'float32' | 'float64';

/** The number type in which results lie in the engine's memory. */
export type ResultType = Precision | 'uint8';

/** Bytes of one number. */
export const bytesOf = { float32: 4, float64: 8, uint8: 1 } as const;

const page = 65_536;

/**
 * Lays out the engine's memory for one computation: a region of at least each size, aligned for
 * vectors. Everything laid out before is given up; memory grows once and is used again.
 *
 * @param sizes In bytes.
 * @returns Where each region starts.
 * @throws NoRoom if that is more than there is beside kept data.
 */
export function layOut(engine: Engine, ...sizes: readonly number[]): number[] {
  const { memory } = engine;
  let end = 1024;
  const starts = sizes.map((size) => {
    const start = end;
    end = Math.ceil((start + size) / 64) * 64;
    return start;
  });
  if (end > engine.room) throw new NoRoom();
  growTo(memory, end);
  return starts;
}

/** Makes a memory at least so many bytes large. */
export function growTo(memory: Engine['memory'], bytes: number): void {
  const missing = bytes - memory.buffer.byteLength;
  if (missing > 0) memory.grow(Math.ceil(missing / page));
}

/** The engine's memory as numbers; to be taken after `layOut`, which may replace it. */
export function numbersOf(engine: Engine, precision: Precision): FloatArray {
  const { buffer } = engine.memory;
  return precision === 'float32' ? new Float32Array(buffer) : new Float64Array(buffer);
}
