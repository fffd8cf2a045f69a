import { resultArray } from '../matrix/resultArray.js';
import type { FloatArray, Matrix } from '../matrix/types.js';

/** tan 22.5° in 15-bit fixed point, as in OpenCV's Canny. */
const TAN_22_5 = 13573 / 2 ** 15;
/** tan 67.5°, likewise: it is 2 more than tan 22.5°. */
const TAN_67_5 = TAN_22_5 + 2;

/**
 * The strength of each gradient inside a frame of zeros one element wide, so that every element
 * has eight neighbours: element (r, c) lies at `(r + 1) · (cols + 2) + c + 1`.
 */
export function framedStrength(
  x: Matrix,
  y: Matrix,
  measure: (x: number, y: number) => number,
): FloatArray {
  const { rows, cols } = x;
  const strength = resultArray(x.data, (rows + 2) * (cols + 2));
  for (let r = 0, from = 0; r < rows; r++) {
    let to = (r + 1) * (cols + 2) + 1;
    for (let c = 0; c < cols; c++) strength[to++] = measure(x.data[from]!, y.data[from++]!);
  }
  return strength;
}

/**
 * True where the strength is a maximum along the gradient `(x, y)`, which is taken as horizontal
 * up to 22.5° from the x axis, as vertical from 67.5° on, and as a diagonal in between.
 *
 * Of two equal neighbours in a row the left one counts, of two in a column the upper one; on a
 * diagonal neither does. It is the rule of OpenCV's Canny.
 *
 * @param strength Framed, as `framedStrength` returns it.
 * @param at The element's index in `strength`.
 * @param stride From one row of `strength` to the next.
 */
export function isRidge(
  strength: FloatArray,
  at: number,
  stride: number,
  x: number,
  y: number,
): boolean {
  const here = strength[at]!;
  const across = Math.abs(x);
  const down = Math.abs(y);
  if (down < TAN_22_5 * across) return here > strength[at - 1]! && here >= strength[at + 1]!;
  if (down > TAN_67_5 * across) {
    return here > strength[at - stride]! && here >= strength[at + stride]!;
  }
  const step = x < 0 === y < 0 ? stride + 1 : stride - 1;
  return here > strength[at - step]! && here > strength[at + step]!;
}
