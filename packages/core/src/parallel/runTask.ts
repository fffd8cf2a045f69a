import { runMethod } from '../engine/plan.js';
import type { Done, Task } from './task.js';

/** Computes bands of rows, one after the other, until none is left. */
export function runTask({ id, bank, method, tile, bandRows, next }: Task): Done {
  const { geometry, out } = bank;
  const { rows, cols, top, stride } = geometry;
  try {
    for (let r = 0; r < rows; ) {
      r = Atomics.add(next, 0, 1) * bandRows;
      const count = Math.min(bandRows, rows - r);
      if (count <= 0) break;
      const band = {
        ...bank,
        geometry: { ...geometry, rows: count, top: top + r * stride[0] },
        out: out.subarray(r * cols, (r + count) * cols),
      };
      runMethod(method, band, tile);
    }
    return { id };
  } catch (error) {
    return { id, error: error instanceof Error ? error : new Error(String(error)) };
  }
}
