import { checkNumber } from '../check/checkNumber.js';
import type { Matrix } from '../matrix/types.js';

/** Takes off what rounding adds, so that a level or upright line is one row or column. */
const ROUNDING = 1e-9;

/**
 * The blur of a camera that moves in a straight line: an antialiased line through the centre.
 *
 *     w ∝ max(0, 1 − d)
 *
 * with `d` the distance in pixels to the segment of length `length − 1` that runs through the
 * centre. The weights sum to 1 and are the same rotated by 180°. Angles, sizes and the level and
 * upright lines are those of MATLAB's `fspecial('motion', length, degrees)`.
 *
 * @param length In pixels, from 1 (the identity) to 1023; it need not be an integer.
 * @param degrees The direction, counter-clockwise from the right; default 0.
 * @returns The smallest matrix with odd sides that holds the line.
 * @throws TypeError or RangeError that names the parameter, what was expected and what came.
 * @example
 * ```ts
 * toRows(motion(2)); // [[0.25, 0.5, 0.25]]
 * toRows(motion(4)); // [[0.125, 0.25, 0.25, 0.25, 0.125]]
 * motion(4, 90); // the same in a column
 * ```
 */
export function motion(length: number, degrees = 0): Matrix<Float64Array> {
  const half = (checkNumber('length', length, { atLeast: 1, atMost: 1023 }) - 1) / 2;
  const angle = ((checkNumber('degrees', degrees) % 180) / 180) * Math.PI;
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  const [rows, cols] = [side(half * sin), side(half * cos)];

  const data = new Float64Array(rows * cols);
  for (let i = 0, at = 0; i < rows; i++) {
    const y = (rows - 1) / 2 - i;
    for (let j = 0; j < cols; j++, at++) {
      const x = j - (cols - 1) / 2;
      const beyond = Math.max(0, Math.abs(x * cos + y * sin) - half);
      data[at] = Math.max(0, 1 - Math.hypot(beyond, y * cos - x * sin));
    }
  }
  const sum = data.reduce((total, weight) => total + weight);
  return { rows, cols, data: data.map((weight) => weight / sum) };
}

/** The odd side that holds all cells nearer than one pixel to a segment that reaches so far. */
function side(reach: number): number {
  return 2 * Math.ceil(Math.abs(reach) - ROUNDING) + 1;
}
