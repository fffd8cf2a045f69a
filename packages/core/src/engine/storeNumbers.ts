import { isArrayOf } from '../matrix/arrayKind.js';
import type { FloatArray, NumericArray } from '../matrix/types.js';
import type { Engine } from './engine.js';
import { placeOf } from './inPlace.js';
import { bytesLoops } from './loops.js';
import { bytesOf, type ResultType } from './memory.js';

/**
 * Copies results from the engine's memory to their place, as their array stores numbers: a
 * Uint8ClampedArray rounds and clamps, a Uint8Array cuts off and wraps round. For those two
 * `assembly/store.ts` does it, in place. Nothing is done for results that are at their place.
 *
 * @param from Byte offset of the first result.
 */
export function storeNumbers(
  engine: Engine,
  type: ResultType,
  from: number,
  count: number,
  out: NumericArray,
  to: number,
): void {
  const { buffer } = engine.memory;
  const place = placeOf(engine, type, out);
  if (place !== undefined && place + to * bytesOf[type] === from) return;
  if (type === 'uint8') {
    out.set(new Uint8Array(buffer, from, count), to);
  } else if (type === 'float64' && isArrayOf(out, 'Uint8ClampedArray')) {
    bytesLoops(engine).roundNumbers(from, count);
    out.set(new Uint8ClampedArray(buffer, from, count), to);
  } else if (type === 'float64' && isArrayOf(out, 'Uint8Array') && wraps(engine, from, count)) {
    out.set(new Uint8Array(buffer, from, count), to);
  } else {
    const kind = type === 'float32' ? Float32Array : Float64Array;
    (out as FloatArray).set(new kind(buffer, from, count), to);
  }
}

/** Whether no number was too great to be wrapped; the numbers past the end are not asked. */
function wraps(engine: Engine, from: number, count: number): boolean {
  new Float64Array(engine.memory.buffer, from, Math.ceil(count / 8) * 8).fill(0, count);
  return bytesLoops(engine).cutNumbers(from, count) !== 0;
}
