/**
 * Unpacks a stream of Deflate, with zlib's header (`deflate`) or without one (`deflate-raw`). A stream
 * that is cut off may give the bytes before the cut.
 *
 * @param size The most bytes to make; an error where the stream has more.
 */
export type Inflate = (
  data: Uint8Array,
  size: number,
  format: 'deflate' | 'deflate-raw',
) => Uint8Array | Promise<Uint8Array>;

/** Unpacks by the `DecompressionStream` that browsers and workers have. */
export const inflateStream: Inflate = async (data, size, format) => {
  const unpacked = new Uint8Array(size);
  let at = 0;
  const stream = new Blob([data as Uint8Array<ArrayBuffer>])
    .stream()
    .pipeThrough(new DecompressionStream(format));
  const reader = stream.getReader();
  for (;;) {
    // What came before a fault is given; the caller knows how long it should be.
    const { done, value } = await reader.read().catch(() => ({ done: true, value: undefined }));
    if (done || value === undefined) return unpacked.subarray(0, at);
    if (value.length > size - at) {
      await reader.cancel();
      throw new Error(`it unpacks to more than ${size} bytes`);
    }
    unpacked.set(value, at);
    at += value.length;
  }
};
