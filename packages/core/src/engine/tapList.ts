import type { Engine } from './engine.js';
import { numbersLoops } from './loops.js';
import { bytesOf, numbersOf, type Precision } from './memory.js';

/** Sums one row of outputs, the taps counted from `source`: `assembly/sumTaps.ts`. */
export type SumTaps = (source: number, out: number, cols: number, bias: number) => void;

/** Bytes that a list of taps takes in the engine's memory: the weights, then the places. */
export function bytesOfTaps(taps: number, precision: Precision): number {
  return taps * (bytesOf[precision] + 4);
}

/**
 * Writes a list of taps to the engine's memory at `at`, and returns the function that sums them.
 *
 * @param places How many bytes from the sum's start the first number of each tap lies.
 */
export function writeTaps(
  engine: Engine,
  precision: Precision,
  weights: readonly number[],
  places: readonly number[],
  at: number,
): SumTaps {
  const firstPlace = at + weights.length * bytesOf[precision];
  const sum = numbersLoops(engine, precision).sumTaps;
  numbersOf(engine, precision).set(weights, at / bytesOf[precision]);
  new Int32Array(engine.memory.buffer).set(places, firstPlace / 4);
  return (source, out, cols, bias) => sum(source, firstPlace, at, weights.length, out, cols, bias);
}
