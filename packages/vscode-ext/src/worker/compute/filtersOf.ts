import {
  compassOperators,
  gradientOperators,
  type Matrix,
  type MatrixLike,
  matrix,
  rotate180,
} from '@convolve/core';
import type { LayerSettings, NamedKernel } from '../../shared/labSettings';
import { operatorPair } from '../../shared/operatorPair';

/** How the responses of several filters become one map. */
export type Combination = 'none' | 'length' | 'largest';

/** The filters behind a kernel of the lab, all of one size: one, or those of its edge operator. */
export interface FilterBank {
  readonly filters: readonly { readonly label: string; readonly matrix: Matrix }[];
  readonly combination: Combination;
}

/** The filters to correlate with; for a true convolution they are turned by 180° here. */
export function filtersOf(kernel: NamedKernel, operation: LayerSettings['operation']): FilterBank {
  const asLaid = (rows: MatrixLike) =>
    operation === 'convolve' ? rotate180(rows) : 'data' in rows ? rows : matrix(rows);
  const pair = gradientOperators.find(({ id }) => id === kernel.operator);
  if (pair) {
    const { x, y } = operatorPair(pair);
    return {
      filters: [
        { label: 'x', matrix: asLaid(x) },
        { label: 'y', matrix: asLaid(y) },
      ],
      combination: 'length',
    };
  }
  const compass = compassOperators.find(({ id }) => id === kernel.operator);
  if (compass) {
    return {
      filters: compass.kernels.map(({ direction, matrix: rows }) => ({
        label: direction.toUpperCase(),
        matrix: asLaid(rows),
      })),
      combination: 'largest',
    };
  }
  return { filters: [{ label: '', matrix: asLaid(kernel.rows) }], combination: 'none' };
}
