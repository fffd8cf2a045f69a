import { describe } from '../check/describe.js';
import { asMatrix } from '../matrix/asMatrix.js';
import type { Matrix, MatrixLike } from '../matrix/types.js';

/** A gradient as `gradient` returns it, or any two matrices of one size. */
export interface GradientLike {
  readonly x: MatrixLike;
  readonly y: MatrixLike;
}

/** Reads both parts as matrices and checks that they are of one size. */
export function checkGradient(gradient: GradientLike, name = 'gradient'): { x: Matrix; y: Matrix } {
  if (typeof gradient !== 'object' || gradient === null) {
    throw new TypeError(`${name} must be { x, y }, got ${describe(gradient)}`);
  }
  const x = asMatrix(gradient.x, `${name}.x`);
  const y = asMatrix(gradient.y, `${name}.y`);
  if (x.rows !== y.rows || x.cols !== y.cols) {
    throw new RangeError(
      `${name}.y must be ${x.rows}×${x.cols} as ${name}.x is, got ${y.rows}×${y.cols}`,
    );
  }
  return { x, y };
}
