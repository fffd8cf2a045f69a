import type { Engine } from './engine.js';
import { bytesOf, numbersOf, type Precision } from './memory.js';

/** Sums one row of outputs, the taps lying on `source` as the phase says: `assembly/taps.ts`. */
export type SumTaps = (
  source: number,
  phase: number,
  out: number,
  cols: number,
  bias: number,
) => void;

/** Bytes that a list of taps takes in the engine's memory: the weights, then the places. */
export function bytesOfTaps(taps: number, phases: number, precision: Precision): number {
  return taps * (bytesOf[precision] + 4 * phases);
}

/**
 * Writes a list of taps to the engine's memory at `at`, and returns the function that sums them.
 *
 * @param places For each phase, how many bytes from the sum's start the first number of each tap
 *   lies.
 */
export function writeTaps(
  engine: Engine,
  precision: Precision,
  weights: ArrayLike<number>,
  places: readonly ArrayLike<number>[],
  at: number,
): SumTaps {
  const taps = weights.length;
  const firstPlace = at + taps * bytesOf[precision];
  const sum = precision === 'float32' ? engine.exports.tapsFloat32 : engine.exports.tapsFloat64;
  numbersOf(engine, precision).set(weights, at / bytesOf[precision]);
  const integers = new Int32Array(engine.exports.memory.buffer);
  for (const [phase, list] of places.entries()) integers.set(list, firstPlace / 4 + phase * taps);
  return (source, phase, out, cols, bias) =>
    sum(source, firstPlace + phase * taps * 4, at, taps, out, cols, bias);
}
