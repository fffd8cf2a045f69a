/** 8-bit RGBA pixels (four channels) or 8-bit grey values (one), row by row. */
export interface ByteImage {
  readonly rows: number;
  readonly cols: number;
  readonly channels: 1 | 4;
  readonly data: Uint8Array | Uint8ClampedArray;
}

/** Between which strengths Canny's hysteresis works; with the norm `'L2'` both are squares. */
export interface Thresholds {
  readonly norm: 'L1' | 'L2';
  readonly low: number;
  readonly high: number;
}
