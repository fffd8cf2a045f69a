/** The correlation of an image with one kernel as a layer of one channel and one filter. */
export function asLayer({ image, kernel }) {
  return {
    input: { channels: 1, ...image },
    filters: { count: 1, channels: 1, ...kernel },
    bias: new Float32Array(1),
  };
}
