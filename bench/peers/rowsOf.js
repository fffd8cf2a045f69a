/** A matrix as nested arrays, for peers that take no others. */
export function rowsOf({ rows, cols, data }) {
  return Array.from({ length: rows }, (_, r) => [...data.subarray(r * cols, (r + 1) * cols)]);
}
