/** The correlation of an image with one kernel as a layer of one channel and one filter. */
export function asLayer({ image, kernel }) {
  return {
    input: { channels: 1, ...image },
    filters: { count: 1, channels: 1, ...kernel },
    bias: new Float32Array(1),
  };
}

/** The numbers of an image in 8 bits, for peers that take no others. */
export function bytes({ data }) {
  return Uint8Array.from(data);
}

/** A matrix as nested arrays, for peers that take no others. */
export function rowsOf({ rows, cols, data }) {
  return Array.from({ length: rows }, (_, r) => [...data.subarray(r * cols, (r + 1) * cols)]);
}
