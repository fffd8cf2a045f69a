import { bandOf } from '../engine/banded.js';
import { runMethod } from '../engine/planBank.js';
import type { Done, Task } from './task.js';

/** Computes bands of rows, one after the other, until none is left. */
export function runTask({ id, bank, method, tile, bandRows, next }: Task): Done {
  const { geometry, out } = bank;
  const { rows, cols } = geometry;
  try {
    for (let r = 0; r < rows; ) {
      r = Atomics.add(next, 0, 1) * bandRows;
      const count = Math.min(bandRows, rows - r);
      if (count <= 0) break;
      const rowsOfBand = out.subarray(r * cols, (r + count) * cols);
      runMethod(method, bandOf(bank, r, rowsOfBand), tile);
    }
    return { id };
  } catch (error) {
    return { id, error: error instanceof Error ? error : new Error(String(error)) };
  }
}
