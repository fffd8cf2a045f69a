import type { Engine } from './engine.js';
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
  const { finiteFloat32, finiteFloat64 } = engine.exports;
  return (precision === 'float32' ? finiteFloat32 : finiteFloat64)(at, bytes) !== 0;
}
