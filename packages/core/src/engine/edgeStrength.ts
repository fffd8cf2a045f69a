import { type Geometry, type PlacementOptions, placeKernel } from '../formula/geometry.js';
import { resultArray } from '../matrix/resultArray.js';
import type { FloatArray, Matrix, NumericArray } from '../matrix/types.js';
import { type Banded, bandedCorrelation } from './banded.js';

/** How strong the edges of an image are, as it is worked out step by step. */
export interface EdgeStrength {
  readonly image: Matrix;
  /** A kernel for each axis, or one for each direction of a compass. */
  readonly kernels: readonly Matrix[];
  /** The length of the gradient, or the largest response of a compass. */
  readonly measure: 'L1' | 'L2' | 'largest';
  readonly placement: PlacementOptions;
  /** Makes 255 of what is strictly greater and 0 of the rest. */
  readonly level: number | undefined;
}

/**
 * The strength of edges by one correlation for each kernel: √(x² + y²), |x| + |y|, or the largest
 * response. It is measured in double precision and stored by the rule of the destination, so that a
 * Uint8ClampedArray rounds and clamps. What the engine's passes are measured against, and what small
 * images get.
 *
 * Kernels of several sizes are centred in one window of the largest height and width.
 */
export function edgeStrength({ image, kernels, measure, placement, level }: EdgeStrength): Banded {
  const { rows: height, cols: width } = sizeOf(kernels);
  const window = placeKernel(image, { rows: height, cols: width }, placement);
  const { rows, cols, dilation } = window;
  const passes = kernels.map((kernel) => {
    const down = Math.floor(height / 2) - Math.floor(kernel.rows / 2);
    const right = Math.floor(width / 2) - Math.floor(kernel.cols / 2);
    const top = window.top + down * dilation[0];
    const left = window.left + right * dilation[1];
    const like = resultArray(image.data, 0);
    return bandedCorrelation([{ image, kernel }], { ...window, top, left }, like);
  });
  return {
    rows,
    cols,
    step: Math.max(...passes.map(({ step }) => step)),
    rowNanoseconds: passes.reduce((sum, pass) => sum + pass.rowNanoseconds, 0) + 2 * cols,
    compute(first, out) {
      const strength = resultArray(image.data, out.length);
      const response = resultArray(image.data, out.length);
      // A level is compared with doubles: nothing is rounded before.
      const measured = level === undefined ? out : new Float64Array(out.length);
      passes[0]!.compute(first, strength);
      for (const [index, pass] of passes.slice(1).entries()) {
        pass.compute(first, response);
        combine(strength, response, measure, index === passes.length - 2 ? measured : strength);
      }
      if (level === undefined) return;
      for (let at = 0; at < out.length; at++) out[at] = measured[at]! > level ? 255 : 0;
    },
  };
}

/** Where the window of all kernels is placed. */
export function windowOf({
  image,
  kernels,
  placement,
}: Pick<EdgeStrength, 'image' | 'kernels' | 'placement'>): Geometry {
  return placeKernel(image, sizeOf(kernels), placement);
}

/** The largest height and width of some kernels. */
function sizeOf(kernels: readonly Matrix[]): { readonly rows: number; readonly cols: number } {
  return {
    rows: Math.max(...kernels.map(({ rows }) => rows)),
    cols: Math.max(...kernels.map(({ cols }) => cols)),
  };
}

/** A loop for each measure, not a call for each value. */
function combine(
  a: FloatArray,
  b: FloatArray,
  measure: EdgeStrength['measure'],
  out: NumericArray,
): void {
  if (measure === 'L2') {
    for (let at = 0; at < out.length; at++) out[at] = Math.sqrt(a[at]! * a[at]! + b[at]! * b[at]!);
  } else if (measure === 'L1') {
    for (let at = 0; at < out.length; at++) out[at] = Math.abs(a[at]!) + Math.abs(b[at]!);
  } else {
    for (let at = 0; at < out.length; at++) out[at] = Math.max(a[at]!, b[at]!);
  }
}
