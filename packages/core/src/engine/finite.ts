import type { Engine } from './engine.js';
import { numbersLoops } from './loops.js';
import type { Precision } from './memory.js';

/**
 * Whether no number in `bytes` of the engine's memory, at least 16, is NaN or infinite:
 * `assembly/finite.ts`.
 */
export function allFinite(
  engine: Engine,
  precision: Precision,
  at: number,
  bytes: number,
): boolean {
  return numbersLoops(engine, precision).allFinite(at, bytes) !== 0;
}
