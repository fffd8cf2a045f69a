import type { Matrix, NumericArray } from '../matrix/types.js';
import type { Geometry } from './geometry.js';

/** One channel and the kernel that slides over it. All terms have the same two sizes. */
export interface Term {
  readonly image: Matrix;
  readonly kernel: Matrix;
}

/**
 * What every correlation of the core comes down to: a kernel slides over each channel, and the
 * products are summed over the channels.
 *
 *     out[r, c] = bias + Σ_l Σ_i Σ_j kernel_l[i, j] · image_l[top + r·sr + i·dr, left + c·sc + j·dc]
 *
 * with stride `s` and dilation `d`, image elements past the edge by the border rule.
 */
export interface Correlation {
  readonly terms: readonly Term[];
  readonly geometry: Geometry;
  /** Row-major, `geometry.rows × geometry.cols`; does not overlap the images. */
  readonly out: NumericArray;
  readonly bias: number;
}
