import {
  compassOperators,
  gradientOperators,
  type Matrix,
  type MatrixLike,
  matrix,
  pad,
  rotate180,
} from '@convolve/core';
import type { LayerSettings, NamedKernel } from '../../shared/labSettings';

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
    const { x, y } = pair;
    const rows = Math.max(x.length, y.length);
    const cols = Math.max(x[0]!.length, y[0]!.length);
    return {
      filters: [
        { label: 'x', matrix: asLaid(centred(x, rows, cols)) },
        { label: 'y', matrix: asLaid(centred(y, rows, cols)) },
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

/** A filter with zeros around it, its centre in the centre of the size. */
function centred(filter: readonly (readonly number[])[], rows: number, cols: number): Matrix {
  const height = filter.length;
  const width = filter[0]!.length;
  const top = Math.floor(rows / 2) - Math.floor(height / 2);
  const left = Math.floor(cols / 2) - Math.floor(width / 2);
  return pad(filter, { top, left, bottom: rows - height - top, right: cols - width - left });
}
