/** The mark of an element that is an edge if it is joined to one. */
export const WEAK = 1;
/** The mark of an element that is an edge. */
export const EDGE = 255;

/**
 * Makes `EDGE` of every mark `WEAK` that is joined to one over its eight neighbours.
 *
 * @param marks Row-major; changed in place.
 * @param strong The indices of the marks `EDGE`, in any number of pieces.
 */
export function follow(marks: Uint8Array, cols: number, strong: readonly Int32Array[]): void {
  const found: number[] = [];
  for (const piece of strong) {
    for (let i = 0; i < piece.length; i++) {
      for (let at: number | undefined = piece[i]; at !== undefined; at = found.pop()) {
        const col = at % cols;
        const left = col > 0 ? 1 : 0;
        const right = col < cols - 1 ? 1 : 0;
        const first = at >= cols ? at - cols : at;
        const last = at + cols < marks.length ? at + cols : at;
        for (let row = first; row <= last; row += cols) {
          for (let next = row - left; next <= row + right; next++) {
            if (marks[next] !== WEAK) continue;
            marks[next] = EDGE;
            found.push(next);
          }
        }
      }
    }
  }
}
