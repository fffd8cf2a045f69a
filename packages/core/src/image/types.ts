/**
 * An image: interleaved 8-bit red, green, blue and alpha (not premultiplied), row by row. The
 * browser's `ImageData` and pngjs's `PNG` have this shape.
 */
export interface RgbaImage<
  T extends Uint8Array | Uint8ClampedArray = Uint8Array | Uint8ClampedArray,
> {
  readonly width: number;
  readonly height: number;
  /** width × height × 4 bytes. */
  readonly data: T;
}
