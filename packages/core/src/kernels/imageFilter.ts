import { edgeDetectors } from '../edges/edgeDetectors.js';
import type { EdgeOperatorId } from '../edges/edgeMap.js';
import type { Display } from '../image/display.js';
import { asMatrix } from '../matrix/asMatrix.js';
import type { Matrix, MatrixLike } from '../matrix/types.js';
import { kernel } from './kernel.js';
import { suggestDisplay } from './suggestDisplay.js';

/** An edge detector or a kernel that is laid on an image, and how its result is usually shown. */
export type ImageFilter = {
  /** The id, which also fits into a file's name; `'kernel'` for one that has no other. */
  readonly id: string;
  readonly title: string;
  readonly display: Display;
} & (
  | { readonly kind: 'canny' }
  | { readonly kind: 'edges'; readonly operator: EdgeOperatorId }
  | { readonly kind: 'kernel'; readonly matrix: Matrix }
);

/**
 * What a name or a matrix stands for where people choose between edge detectors and kernels: a name
 * is looked up among the `edgeDetectors` and then in the catalogue.
 *
 * @param given The id of a detector or of a kernel, or the weights of a kernel.
 * @throws RangeError for an unknown id, which names the nearest kernels; TypeError or RangeError for
 *   what is neither a name nor a matrix.
 * @example
 * ```ts
 * imageFilter('sobel').kind; // 'edges'
 * imageFilter('box-3').title; // 'Box 3×3'
 * imageFilter([[1, 0, -1]]); // { kind: 'kernel', id: 'kernel', title: '1×3 kernel', display: 'signed', … }
 * ```
 */
export function imageFilter(given: string | MatrixLike): ImageFilter {
  if (typeof given !== 'string') {
    const matrix = asMatrix(given, 'given');
    const title = `${matrix.rows}×${matrix.cols} kernel`;
    return { kind: 'kernel', id: 'kernel', title, matrix, display: suggestDisplay(matrix) };
  }
  const detector = edgeDetectors.find(({ id }) => id === given);
  if (detector) {
    const { id, title } = detector;
    const display = 'clamped';
    if (id === 'canny') return { kind: 'canny', id, title, display };
    return { kind: 'edges', id, title, operator: id, display };
  }
  const { id, title, matrix, display } = kernel(given);
  return { kind: 'kernel', id, title, matrix, display };
}
