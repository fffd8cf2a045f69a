import { type Kernel, toRows } from '@convolve/core';
import type { NamedKernel } from '../../shared/labSettings';

/** A kernel of the catalogue as the lab's settings hold it. */
export function named({ title, matrix, display }: Kernel): NamedKernel {
  return { name: title, rows: toRows(matrix), display };
}
