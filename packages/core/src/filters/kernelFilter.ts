import { outer } from '../kernels/outer.js';
import type { Matrix } from '../matrix/types.js';
import type { KernelFilter, Separable } from './types.js';

type Description = Omit<KernelFilter, 'kind' | 'matrix' | 'separable'>;

/** A kernel of the catalogue. */
export function kernelFilter(description: Description, matrix: Matrix): KernelFilter {
  return { kind: 'kernel', ...description, matrix };
}

/** A kernel of the catalogue that is `column × row`. */
export function separableFilter(description: Description, separable: Separable): KernelFilter {
  const { column, row } = separable;
  return { ...kernelFilter(description, outer(column, row)), separable };
}
