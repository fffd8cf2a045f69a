import { outer } from '../kernels/outer.js';
import type { Matrix } from '../matrix/types.js';
import type { KernelFilter, Separable } from './types.js';

type Description = Omit<KernelFilter, 'kind' | 'matrix' | 'separable'>;
type Weights = { readonly matrix: Matrix } | { readonly separable: Separable };

/** A kernel of the catalogue: its weights, or the column and the row that they are the product of. */
export function kernelFilter(entry: Description & Weights): KernelFilter {
  if ('matrix' in entry) return { kind: 'kernel', ...entry };
  const { separable, ...description } = entry;
  const matrix = outer(separable.column, separable.row);
  return { kind: 'kernel', ...description, matrix, separable };
}
