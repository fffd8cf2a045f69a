import { correlatePlanes } from '../correlate/correlatePlanes.js';
import type { Term } from '../formula/correlation.js';
import { type PlacementOptions, placeKernel } from '../formula/geometry.js';
import { resultArray } from '../matrix/resultArray.js';
import type { FloatArray, Matrix } from '../matrix/types.js';
import type { Progress } from './progress.js';

/** About how many multiplications lie between two signs of progress. */
const workPerBand = 400_000_000;

/**
 * The sum over the terms' correlations, computed in bands of rows so that long work can show how
 * far it is. Bands change nothing in the result: each is the same pass with another first row.
 */
export function correlateInBands(
  terms: readonly Term[],
  placement: PlacementOptions,
  report: Progress,
  work = workPerBand,
): Matrix<FloatArray> {
  const { image, kernel } = terms[0]!;
  const geometry = placeKernel(image, kernel, placement);
  const { rows, cols, top, stride } = geometry;
  const data = resultArray(image.data, rows * cols);
  const workPerRow = cols * kernel.data.length * terms.length;
  const height = Math.max(1, Math.floor(work / workPerRow));
  for (let r = 0; r < rows; r += height) {
    report(r / rows);
    const band = { ...geometry, rows: Math.min(height, rows - r), top: top + r * stride[0] };
    correlatePlanes(terms, band, data.subarray(r * cols, (r + band.rows) * cols));
  }
  report(1);
  return { rows, cols, data };
}
