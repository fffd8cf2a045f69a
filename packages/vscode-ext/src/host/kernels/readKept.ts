import { parseMatrix, toRows } from '@convolve/core';
import type { NamedKernel } from '../../shared/labSettings';

/** The kernels of the setting `convolve.kernels`, and what is wrong with the others. */
export interface KeptKernels {
  readonly kernels: readonly NamedKernel[];
  readonly problems: readonly { readonly name: string; readonly reason: string }[];
}

/** Reads the setting `convolve.kernels`: an object from names to rows of numbers or to text. */
export function readKept(setting: unknown): KeptKernels {
  const kernels: NamedKernel[] = [];
  const problems: { name: string; reason: string }[] = [];
  for (const [name, value] of Object.entries(setting ?? {})) {
    try {
      kernels.push({ name, rows: rowsOf(value) });
    } catch (error) {
      problems.push({ name, reason: error instanceof Error ? error.message : String(error) });
    }
  }
  return { kernels, problems };
}

function rowsOf(value: unknown): number[][] {
  return toRows(typeof value === 'string' ? parseMatrix(value).matrix : (value as number[][]));
}
