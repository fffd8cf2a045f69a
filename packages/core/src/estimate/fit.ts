import type { FloatArray, Matrix } from '../matrix/types.js';
import { conditionOf, factor } from './cholesky.js';
import { addRightSide, count, gramOf, thinned } from './normalEquations.js';
import { differences, type Plane, type Size } from './plane.js';

/** The kernel of a size that fits best. */
export interface Fit {
  readonly kernel: Matrix<Float64Array>;
  readonly offset: number;
  /** Root mean square of the differences that are left, over the pixels that count. */
  readonly residual: number;
  /** The same, but per pixel that the weights do not use up: what it would be on other pixels. */
  readonly deviation: number;
  /** The condition number of the equations; computed when asked for. */
  condition(): number;
  readonly pixels: number;
}

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
  const pixels = planes.reduce((sum, { used }) => sum + count(used), 0);
  if (pixels <= n) return undefined;
  const thin = planes.map((plane) => thinned(plane, size));
  const gram = gramOf(thin, size);
  const right = new Float64Array(n + 1);
  for (const plane of thin) addRightSide(plane, size, plane.after.data, right);

  const inner = withoutLast(gram, n);
  const plain = refined(n, inner);
  if (isEnough(plain.deviation) || pixels <= n + 1) return plain;
  const shifted = refined(n + 1, gram);
  return shifted.deviation < 0.95 * plain.deviation ? shifted : plain;

  function refined(unknowns: number, matrix: Float64Array): Fit {
    const { solve } = factor(matrix, unknowns);
    const solution = solve(right.slice(0, unknowns));
    let best = measured(solution);
    for (let round = 1; !isRounded && round < mostRounds; round++) {
      const sums = new Float64Array(n + 1);
      for (const [at, plane] of planes.entries()) addRightSide(plane, size, best.left[at]!, sums);
      const step = solve(sums.slice(0, unknowns));
      const next = measured(best.solution.map((value, at) => value + step[at]!));
      const isDone = !(next.squares < 0.9 * best.squares);
      if (next.squares < best.squares) best = next;
      if (isDone) break;
    }
    const { rows, cols } = size;
    return {
      kernel: { rows, cols, data: best.solution.slice(0, n) },
      offset: best.solution[n] ?? 0,
      residual: Math.sqrt(best.squares / pixels),
      deviation: Math.sqrt(best.squares / (pixels - unknowns)),
      condition: () => conditionOf(inner, n),
      pixels,
    };
  }

  /** What a solution leaves over. */
  function measured(solution: Float64Array) {
    const kernel = { ...size, data: solution.slice(0, n) };
    const left = planes.map((plane) => differences(plane, kernel, solution[n] ?? 0));
    let squares = 0;
    for (const values of left) squares += squaresOf(values);
    return { solution, left, squares };
  }
}

function withoutLast(matrix: Float64Array, n: number): Float64Array {
  const inner = new Float64Array(n * n);
  for (let r = 0; r < n; r++) inner.set(matrix.subarray(r * (n + 1), r * (n + 1) + n), r * n);
  return inner;
}

function squaresOf(values: FloatArray): number {
  let sum = 0;
  for (let at = 0; at < values.length; at++) sum += values[at]! * values[at]!;
  return sum;
}
