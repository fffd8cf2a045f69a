import type { FloatArray, Matrix, Size } from '../matrix/types.js';
import { conditionOf, solverOf } from './cholesky.js';
import { addRightSide, gramOf, thinned } from './normalEquations.js';
import { differences, type Plane } from './plane.js';

/** The kernel of a size that fits best. */
export interface Fit {
  readonly kernel: Matrix<Float64Array>;
  readonly offset: number;
  /**
   * Root of the mean square of the differences that are left, a mean over as many pixels as the weights do not use
   * up: what it would be on other pixels.
   */
  readonly deviation: number;
  readonly pixels: number;
  /** Root mean square of the differences over the pixels that count; computed when asked for. */
  residual(): number;
  /** The condition number of the equations; computed when asked for. */
  condition(): number;
}

interface Solution {
  /** The weights, and the offset where there is one. */
  readonly values: Float64Array;
  /** The sum of the squares of what is left. */
  readonly squares: number;
}

/** A smaller residual of rounded results is lost in the rounding errors of the sums, and measured instead. */
const leastSummedUp = 0.01;

/** Refining stops here at the latest; a well determined kernel needs two or three rounds. */
const mostRounds = 12;

/**
 * Least squares by the normal equations, in double precision. Unrounded results are refined on what is left
 * over, which brings back the digits that the normal equations lose.
 *
 * @param isEnough Whether a deviation is small enough to do without an offset.
 * @returns undefined if there are no more pixels than weights.
 */
export function fit(
  planes: readonly Plane[],
  size: Size,
  isRounded: boolean,
  isEnough: (deviation: number) => boolean,
): Fit | undefined {
  const n = size.rows * size.cols;
  const pixels = planes.reduce((sum, { count }) => sum + count, 0);
  const thin = planes.map((plane) => thinned(plane, size));
  const summed = thin.reduce((sum, { count }) => sum + count, 0);
  if (summed <= n) return undefined;
  const gram = gramOf(thin, size);
  const right = new Float64Array(n + 1);
  let energy = 0;
  for (const plane of thin) energy += addRightSide(plane, size, plane.after.data, right);

  const inner = withoutLast(gram, n);
  const solved = isRounded ? solve : refined;
  const plain = solved(n, inner);
  if (isEnough(deviationOf(plain)) || summed <= n + 1) return fitOf(plain);
  const shifted = solved(n + 1, gram);
  return fitOf(deviationOf(shifted) < 0.95 * deviationOf(plain) ? shifted : plain);

  /** `Σ (b − A·x)² = b·b − x·(2·Aᵀb − AᵀA·x)`: exact enough for results that are rounded. */
  function solve(unknowns: number, matrix: Float64Array): Solution {
    const values = solverOf(matrix, unknowns)(right.slice(0, unknowns));
    let squares = energy;
    for (let i = 0; i < unknowns; i++) {
      let product = 2 * right[i]!;
      for (let j = 0; j < unknowns; j++) product -= matrix[i * unknowns + j]! * values[j]!;
      squares -= values[i]! * product;
    }
    return { values, squares: Math.max(0, squares) };
  }

  function refined(unknowns: number, matrix: Float64Array): Solution {
    const solve = solverOf(matrix, unknowns);
    let best = measured(solve(right.slice(0, unknowns)));
    for (let round = 1; round < mostRounds; round++) {
      const sums = new Float64Array(n + 1);
      for (const [at, plane] of planes.entries()) addRightSide(plane, size, best.left[at]!, sums);
      const step = solve(sums.slice(0, unknowns));
      const next = measured(best.values.map((value, at) => value + step[at]!));
      const isDone = !(next.squares < 0.9 * best.squares);
      if (next.squares < best.squares) best = next;
      if (isDone) break;
    }
    return best;
  }

  /** What a solution leaves over. */
  function measured(values: Float64Array): Solution & { readonly left: readonly FloatArray[] } {
    const left = planes.map((plane) => differences(plane, kernelOf(values), values[n] ?? 0));
    return { values, left, squares: left.reduce((sum, each) => sum + squaresOf(each), 0) };
  }

  function kernelOf(values: Float64Array): Matrix<Float64Array> {
    return { rows: size.rows, cols: size.cols, data: values.slice(0, n) };
  }

  function deviationOf({ values, squares }: Solution): number {
    return Math.sqrt(squares / (summed - values.length));
  }

  function fitOf(solution: Solution): Fit {
    const { values } = solution;
    return {
      kernel: kernelOf(values),
      offset: values[n] ?? 0,
      deviation: deviationOf(solution),
      pixels,
      residual() {
        const summedUp = Math.sqrt(solution.squares / summed);
        const isPlain = isRounded && summedUp > leastSummedUp;
        return isPlain ? summedUp : Math.sqrt(measured(values).squares / pixels);
      },
      condition: () => conditionOf(inner, n),
    };
  }
}

function squaresOf(values: ArrayLike<number>): number {
  let sum = 0;
  for (let at = 0; at < values.length; at++) sum += values[at]! * values[at]!;
  return sum;
}

function withoutLast(matrix: Float64Array, n: number): Float64Array {
  const inner = new Float64Array(n * n);
  for (let r = 0; r < n; r++) inner.set(matrix.subarray(r * (n + 1), r * (n + 1) + n), r * n);
  return inner;
}
