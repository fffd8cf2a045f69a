import { checkOptions } from '../check/checkOptions.js';
import { isKept } from '../engine/engine.js';
import type { Precision } from '../engine/memory.js';
import type { OneFilterMethod } from '../engine/methods.js';
import type { Instructions } from '../engine/modules.js';
import { planBank } from '../engine/planBank.js';
import { bankOf } from '../formula/filterBank.js';
import {
  checkPlacement,
  type PlacementOptions,
  placeKernel,
  placementOptions,
} from '../formula/geometry.js';
import { asMatrix } from '../matrix/asMatrix.js';
import { asKernel, type KernelLike } from '../matrix/kernelLike.js';
import { resultArray } from '../matrix/resultArray.js';
import type { MatrixLike } from '../matrix/types.js';

export type { OneFilterMethod as Method };

/** How `correlate` computes, and why. */
export interface Plan {
  readonly method: OneFilterMethod;
  /** The number type in which products are summed. */
  readonly precision: Precision;
  /** The WebAssembly vectors that it runs on; `'none'` for the reference. */
  readonly instructions: Instructions | 'none';
  /**
   * Whether the image is `'kept'` in the engine's memory (`keep`, `allocate`) or `'copied'` there,
   * a few rows at a time. `'whole'` reads kept bytes in place; the other methods copy kept rows
   * too, next to their border padding. A result is written to a kept `out` without a copy.
   */
  readonly image: 'kept' | 'copied';
  /** One sentence per method: its estimated cost, or why it does not apply. */
  readonly reasons: readonly string[];
}

/**
 * Reports how `correlate` (and `convolve`, which only rotates the kernel) would compute a result:
 * the method, and the reasons for it. Nothing is computed.
 *
 * Times are estimates from measured coefficients; only their order matters.
 *
 * @param image rows × cols.
 * @param kernel Any size; in mode `'valid'` not larger than the image.
 * @param options The placement of the kernel, as for `correlate`.
 * @throws As `correlate`.
 * @example
 * ```ts
 * plan([[1, 2, 3]], [[1, -1]]).method; // 'reference': too small to start anything
 * const photo = { rows: 512, cols: 512, data: new Float32Array(512 * 512) };
 * plan(photo, gaussian(2)).method; // 'separable'
 * ```
 */
export function plan(image: MatrixLike, kernel: KernelLike, options: PlacementOptions = {}): Plan {
  checkOptions('options', options, placementOptions);
  const source = asMatrix(image, 'image');
  const weights = asKernel(kernel, 'kernel');
  const geometry = placeKernel(source, weights, options);
  checkPlacement(options);
  const { method, precision, instructions, compared, misfits } = planBank(
    bankOf({
      terms: [{ image: source, kernel: weights }],
      geometry,
      // Its type decides about the precision; the length is the result's, of which nothing is needed.
      out: resultArray(source.data, 0),
      bias: 0,
    }),
  );
  const reasons = [
    ...[...compared]
      .sort((a, b) => a.nanoseconds - b.nanoseconds)
      .map(({ method: name, products, nanoseconds }) => {
        const unit = name === 'fft' ? 'numbers touched' : 'products';
        const work = `${Number(products.toFixed(1))} ${unit} an output`;
        return `${name}: ${work}, about ${(nanoseconds / 1e6).toPrecision(2)} ms`;
      }),
    ...misfits.map(({ method: name, misfit }) => `${name}: ${misfit}`),
  ];
  // One filter is never 'one by one'.
  const where = isKept(source.data) ? 'kept' : 'copied';
  return { method: method as OneFilterMethod, precision, instructions, image: where, reasons };
}
