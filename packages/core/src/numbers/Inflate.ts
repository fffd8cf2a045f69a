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
