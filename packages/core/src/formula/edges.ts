import type { Border } from '../matrix/border.js';
import type { MatrixLike } from '../matrix/types.js';

/** 8-bit RGBA pixels (four channels) or 8-bit grey values (one), row by row. */
export interface ByteImage {
  readonly rows: number;
  readonly cols: number;
  readonly channels: 1 | 4;
  readonly data: Uint8Array | Uint8ClampedArray;
}

/** What finds edges: a kernel for each axis, or one for each direction of a compass. */
export type EdgeKernels =
  | { readonly x: MatrixLike; readonly y: MatrixLike }
  | { readonly kernels: readonly { readonly matrix: MatrixLike }[] };

/** The checked form of `EdgeMapOptions`. */
export interface EdgeMapping {
  readonly operator: EdgeKernels;
  /** Not used by the compass operators. */
  readonly norm: 'L1' | 'L2';
  readonly border: Border;
  /** What a strength is compared with, or `undefined` where it is rounded and clamped. */
  readonly level: number | undefined;
}

/** Between which strengths Canny's hysteresis works; with the norm `'L2'` both are squares. */
export interface Thresholds {
  readonly norm: 'L1' | 'L2';
  readonly low: number;
  readonly high: number;
}
