import { type FloatArray, type Matrix, magnitude } from '@convolve/core';
import type { LayerSettings, NamedKernel } from '../../shared/labSettings';
import type { Job } from '../Job';
import { correlateInBands } from './correlateInBands';
import { filtersOf } from './filtersOf';

/**
 * One map of a layer: the kernel's response summed over the planes. For an edge operator the
 * responses of its filters are measured together: √(x² + y²), or the largest of a compass.
 */
export async function applyKernel(
  planes: readonly Matrix[],
  kernel: NamedKernel,
  layer: LayerSettings,
  job: Job,
): Promise<Matrix<FloatArray>> {
  const { filters, combination } = filtersOf(kernel, layer.operation);
  const responses: Matrix<FloatArray>[] = [];
  for (const filter of filters) {
    const response = await correlateInBands(planes, filter.matrix, layer, job);
    const first = responses[0];
    if (combination === 'largest' && first) keepLarger(first.data, response.data);
    else responses.push(response);
  }
  const [first, second] = responses;
  return combination === 'length' ? magnitude({ x: first!, y: second! }) : first!;
}

function keepLarger(largest: FloatArray, other: FloatArray): void {
  for (let at = 0; at < largest.length; at++) {
    if (other[at]! > largest[at]!) largest[at] = other[at]!;
  }
}

/** How many multiplications a kernel costs on an input of a size: for showing progress. */
export function workOf(
  planes: readonly Matrix[],
  kernel: NamedKernel,
  { operation, stride }: LayerSettings,
): number {
  const { rows, cols } = planes[0]!;
  const weights = filtersOf(kernel, operation).filters.reduce(
    (sum, { matrix }) => sum + matrix.data.length,
    0,
  );
  return (rows * cols * planes.length * weights) / (stride[0] * stride[1]);
}
