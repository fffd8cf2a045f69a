import type { Engine } from './engine.js';
import { bytesOf, numbersOf, type Precision } from './memory.js';

/** One weight of a sum, and how many bytes from the sum's start its first number lies. */
export interface Tap {
  readonly weight: number;
  readonly place: number;
}

/** Bytes that a list of taps takes in the engine's memory: the weights, then the places. */
export function bytesOfTaps(count: number, precision: Precision): number {
  return count * (bytesOf[precision] + 4);
}

/** A row of outputs from a list of taps: `assembly/taps.ts`. */
export type SumTaps = (source: number, out: number, cols: number, bias: number) => void;

/** Writes taps to the engine's memory at `at`, and returns the function that sums them. */
export function writeTaps(
  engine: Engine,
  precision: Precision,
  taps: readonly Tap[],
  at: number,
): SumTaps {
  const size = bytesOf[precision];
  const places = at + taps.length * size;
  const sum = precision === 'float32' ? engine.exports.tapsFloat32 : engine.exports.tapsFloat64;
  numbersOf(engine, precision).set(
    taps.map(({ weight }) => weight),
    at / size,
  );
  new Int32Array(engine.exports.memory.buffer).set(
    taps.map(({ place }) => place),
    places / 4,
  );
  return (source, out, cols, bias) => sum(source, places, at, taps.length, out, cols, bias);
}
