/**
 * How far a result is from another at most, away from the border, which peers lay differently.
 *
 * @param {ArrayLike<number>} own
 * @param {ArrayLike<number>} other
 * @param {{ rows: number, cols: number, margin: number }} work the size of one map of the results
 * @returns {number} NaN or Infinity where something is no number or the sizes differ
 */
export function distance(own, other, { rows, cols, margin }) {
  if (own.length !== other.length) return Infinity;
  let worst = 0;
  for (let map = 0; map < own.length; map += rows * cols) {
    for (let r = margin; r < rows - margin; r++) {
      for (let c = margin; c < cols - margin; c++) {
        const at = map + r * cols + c;
        const difference = Math.abs(own[at] - other[at]);
        if (!(difference <= worst)) worst = difference;
      }
    }
  }
  return worst;
}
