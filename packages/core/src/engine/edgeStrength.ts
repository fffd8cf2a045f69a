import { type PlacementOptions, placeKernel } from '../formula/geometry.js';
import { lengthIn } from '../formula/norm.js';
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
 * Uint8ClampedArray rounds and clamps. What the engine's one pass is measured against, and what
 * answers for other numbers, operators and placements.
 *
 * Kernels of several sizes are centred in one window of the largest height and width.
 */
export function edgeStrength({ image, kernels, measure, placement, level }: EdgeStrength): Banded {
  const height = Math.max(...kernels.map(({ rows }) => rows));
  const width = Math.max(...kernels.map(({ cols }) => cols));
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
  const length = measure === 'largest' ? Math.max : lengthIn(measure);
  return {
    rows,
    cols,
    step: Math.max(...passes.map(({ step }) => step)),
    rowNanoseconds: passes.reduce((sum, pass) => sum + pass.rowNanoseconds, 0) + 2 * cols,
    compute(first, out) {
      const strength = resultArray(image.data, out.length);
      const response = resultArray(image.data, out.length);
      passes[0]!.compute(first, strength);
      for (const [index, pass] of passes.entries()) {
        if (index === 0) continue;
        pass.compute(first, response);
        // The last response is measured where it is stored, so that nothing is rounded in between.
        const to = index === passes.length - 1 ? out : strength;
        combine(strength, response, length, to === out ? level : undefined, to);
      }
    },
  };
}

function combine(
  a: FloatArray,
  b: FloatArray,
  length: (a: number, b: number) => number,
  level: number | undefined,
  out: NumericArray,
): void {
  if (level === undefined) {
    for (let at = 0; at < out.length; at++) out[at] = length(a[at]!, b[at]!);
  } else {
    for (let at = 0; at < out.length; at++) out[at] = length(a[at]!, b[at]!) > level ? 255 : 0;
  }
}
