/** Pixels as they are computed and encoded: grey of 8 bits, or RGBA. */
export interface Raster {
  readonly width: number;
  readonly height: number;
  readonly channels: 1 | 4;
  readonly data: Uint8Array | Uint8ClampedArray;
}

/** Several pictures of one size, shown one after the other. */
export interface Animation {
  readonly format: 'gif' | 'webp';
  /** How long each frame stays, in milliseconds. */
  readonly delays: readonly number[];
  /** How often it is shown; 0 is for ever. */
  readonly loop: number;
}
