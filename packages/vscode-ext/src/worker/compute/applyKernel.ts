import { correlate, type FloatArray, type Matrix, singleConv } from '@convolve/core';
import type { LayerSettings, NamedKernel } from '../../shared/labSettings';
import type { Job } from '../Job';
import { bandsOf } from './bandsOf';
import { type Combination, filtersOf } from './filtersOf';

/**
 * One map of a layer: the kernel's response summed over the planes. For an edge operator the
 * responses of its filters are measured together: √(x² + y²), or the largest of a compass.
 *
 * The filters are laid on band by band and combined at once, while the band is in the cache.
 */
export async function applyKernel(
  planes: readonly Matrix[],
  kernel: NamedKernel,
  layer: LayerSettings,
  job: Job,
): Promise<Matrix<FloatArray>> {
  const { filters, combination } = filtersOf(kernel, layer.operation);
  const first = filters[0]!.matrix;
  const { rows, cols, bands } = bandsOf(planes, first, filters.length, layer);
  const wide = planes[0]!.data instanceof Float64Array;
  const numbers = (size: number) => (wide ? new Float64Array(size) : new Float32Array(size));
  const data = numbers(rows * cols);
  const other = numbers(filters.length > 1 ? (bands[0]?.rows ?? 0) * cols : 0);
  for (const band of bands) {
    const size = band.rows * cols;
    const begin = band.first * cols;
    const result = { rows: band.rows, cols, data: data.subarray(begin, begin + size) };
    respond(band.planes, first, layer, result);
    for (const { matrix } of filters.slice(1)) {
      const next = { rows: band.rows, cols, data: other.subarray(0, size) };
      respond(band.planes, matrix, layer, next);
      combine(result.data, next.data, combination);
    }
    await job.advance(size * first.data.length * filters.length * planes.length);
  }
  return { rows, cols, data };
}

/** One filter's response to a band, as `singleConv` sums it over the planes. */
function respond(
  planes: readonly Matrix[],
  filter: Matrix,
  { stride, dilation }: LayerSettings,
  out: Matrix<FloatArray>,
): void {
  const [plane] = planes;
  // With one plane the sum is that plane's own response, which needs no array of its own.
  if (plane && planes.length === 1) correlate(plane, filter, { stride, dilation, out });
  else out.data.set(singleConv([...planes], filter, { stride, dilation }).data);
}

/** Takes one more filter's response into what the filters before it have made. */
function combine(result: FloatArray, next: FloatArray, combination: Combination): void {
  if (combination === 'length') {
    for (let at = 0; at < next.length; at++) {
      const x = result[at]!;
      const y = next[at]!;
      result[at] = Math.sqrt(x * x + y * y);
    }
    return;
  }
  for (let at = 0; at < next.length; at++) {
    if (next[at]! > result[at]!) result[at] = next[at]!;
  }
}

/** How many multiplications a kernel costs on an input of a size: for showing progress. */
export function workOf(
  planes: readonly Matrix[],
  kernel: NamedKernel,
  { operation, stride }: LayerSettings,
): number {
  const { rows, cols } = planes[0]!;
  const { filters } = filtersOf(kernel, operation);
  const weights = filters[0]!.matrix.data.length * filters.length;
  return (rows * cols * planes.length * weights) / (stride[0] * stride[1]);
}
