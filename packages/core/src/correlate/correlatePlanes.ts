import type { FloatArray, Matrix, NumericArray } from '../matrix/types.js';
import { borderedRows } from './borderedRows.js';
import type { Geometry } from './geometry.js';

/** One channel and the kernel that slides over it. All layers have the same two sizes. */
export interface Layer {
  readonly image: Matrix;
  readonly kernel: Matrix;
}

/**
 * The one pass that every correlation of the core is made of: slides a kernel over each channel
 * and sums over the channels.
 *
 *     out[r, c] = bias + Σ_l Σ_i Σ_j kernel_l[i, j] · image_l[top + r·sr + i·dr, left + c·sc + j·dc]
 *
 * with stride `s` and dilation `d`, image elements past the edge by the border rule. Products are
 * added in double precision, layer by layer and row by row of the kernel, and rounded once, to the
 * type of `out`.
 *
 * @param out Row-major, `geometry.rows × geometry.cols`; must not overlap the images.
 */
export function correlatePlanes(
  layers: readonly Layer[],
  geometry: Geometry,
  out: NumericArray,
  bias = 0,
): void {
  const { rows, cols, top, stride, dilation } = geometry;
  const passes = layers.map(({ image, kernel }) => {
    const height = (kernel.rows - 1) * dilation[0] + 1;
    const width = (kernel.cols - 1) * dilation[1] + 1;
    return {
      kernel,
      weights: Float64Array.from(kernel.data),
      imageRow: borderedRows(image, height, width, geometry),
    };
  });
  const sums = new Float64Array(cols);
  for (let r = 0; r < rows; r++) {
    sums.fill(bias);
    for (const { kernel, weights, imageRow } of passes) {
      for (let i = 0; i < kernel.rows; i++) {
        const row = imageRow(top + r * stride[0] + i * dilation[0]);
        for (let j = 0; j < kernel.cols; j++) {
          addProducts(sums, weights[i * kernel.cols + j]!, row, j * dilation[1], stride[1]);
        }
      }
    }
    (out as FloatArray).set(sums, r * cols);
  }
}

/** sums[c] += weight · row[start + c·stride] */
function addProducts(
  sums: Float64Array,
  weight: number,
  row: Float64Array,
  start: number,
  stride: number,
): void {
  for (let c = 0, x = start; c < sums.length; c++, x += stride) sums[c]! += weight * row[x]!;
}
