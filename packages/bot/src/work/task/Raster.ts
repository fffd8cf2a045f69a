import type { Shown } from '@convolve/core';

/** Pixels as they are computed and encoded: grey of 8 bits, or RGBA. */
export interface Raster {
  readonly width: number;
  readonly height: number;
  readonly channels: 1 | 4;
  readonly data: Uint8Array | Uint8ClampedArray;
}

/** What `applyFilter` makes of an image. */
export function rasterOf(shown: Shown): Raster {
  if ('width' in shown) return { ...shown, channels: 4 };
  return { width: shown.cols, height: shown.rows, channels: 1, data: shown.data };
}

/** Several images of one size, shown one after the other. */
export interface Animation {
  readonly format: 'gif' | 'webp';
  /** How long each frame stays, in milliseconds. */
  readonly delays: readonly number[];
  /** How often it is shown; 0 is for ever. */
  readonly loop: number;
}
