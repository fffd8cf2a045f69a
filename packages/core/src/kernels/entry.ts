import type { Matrix } from '../matrix/types.js';
import { outer } from './outer.js';
import type { Kernel, Separable } from './types.js';

type Description = Omit<Kernel, 'matrix' | 'separable'>;

/** A frozen entry of the catalogue. Only its weights stay writable: no typed array can be frozen. */
export function entry(description: Description, weights: Matrix<Float64Array>): Kernel {
  return Object.freeze({ ...description, matrix: Object.freeze(weights) });
}

/** A frozen entry whose matrix is `column × row`. */
export function separableEntry(description: Description, { column, row }: Separable): Kernel {
  return Object.freeze({
    ...entry(description, outer(column, row)),
    separable: Object.freeze({
      column: Object.freeze([...column]),
      row: Object.freeze([...row]),
    }),
  });
}
