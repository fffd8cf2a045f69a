import { explain, type Filter, formatNumber, paddingFor } from '@convolve/core';
import { filterOf, type NamedKernel, partsOf, placementOf, windowOf } from '../../shared/kernels';
import type { LayerSettings } from '../../shared/labSettings';
import type { ExplainedCell, ExplainedFilter, Plane } from '../messages';

/**
 * Takes one cell of a map apart: every kernel of the filter on every plane that the map is made of.
 * Canny has none.
 */
export function explainCell(
  planes: readonly Plane[],
  kernel: NamedKernel,
  layer: LayerSettings,
  row: number,
  col: number,
  summed: boolean,
): ExplainedCell {
  const { kind } = filterOf(kernel);
  const { rows, cols } = windowOf(kernel);
  const { mode, stride, dilation } = placementOf(kernel, layer);
  // In 'valid' nothing lies outside, and a border is an error.
  const border = mode === 'valid' ? 'zero' : layer.border;
  const options = { mode, stride, dilation, border };
  const explained = partsOf(kernel, layer.operation).map(
    ({ label, rows: weights }): ExplainedFilter => {
      const parts = planes.map(({ name, matrix }) => {
        const { window, products, sum, text } = explain(matrix, weights, row, col, options);
        return { plane: name, window: [...window.data], products: [...products.data], sum, text };
      });
      return { label, rows, cols, weights: weights.flat(), parts };
    },
  );
  return {
    row,
    col,
    top: row * stride[0] - paddingFor(mode, (rows - 1) * dilation[0] + 1)[0],
    left: col * stride[1] - paddingFor(mode, (cols - 1) * dilation[1] + 1)[0],
    dilation,
    filters: explained,
    total: (summed ? [explained] : planes.map((_, index) => ofPlane(explained, index)))
      .map((filters) => total(filters, kind))
      .join('\n')
      .trim(),
  };
}

/** The filters with what they do on one plane only. */
function ofPlane(filters: readonly ExplainedFilter[], index: number): ExplainedFilter[] {
  return filters.map((filter) => ({ ...filter, parts: [filter.parts[index]!] }));
}

/** How the sums of the parts make up the value: `3 + 4 = 7`, `√(3² + 4²) = 5`, `max(3, 4) = 4`. */
function total(filters: readonly ExplainedFilter[], kind: Filter['kind']): string {
  const lines = filters.flatMap(({ label, parts }) => {
    if (parts.length === 1) return [];
    const sum = parts.reduce((all, part) => all + part.sum, 0);
    const name = label && `${label}: `;
    return [`${name}${parts.map((part) => signed(part.sum)).join(' + ')} = ${short(sum)}`];
  });
  const sums = filters.map(({ parts }) => parts.reduce((all, part) => all + part.sum, 0));
  if (kind === 'gradient') {
    const squares = sums.map((sum) => `${signed(sum)}²`).join(' + ');
    lines.push(`√(${squares}) = ${short(Math.hypot(...sums))}`);
  } else if (kind === 'compass') {
    lines.push(`max(${sums.map(short).join(', ')}) = ${short(Math.max(...sums))}`);
  }
  return lines.join('\n');
}

function short(value: number): string {
  return formatNumber(Number(value.toPrecision(6)) + 0);
}

function signed(value: number): string {
  return value < 0 ? `(${short(value)})` : short(value);
}
