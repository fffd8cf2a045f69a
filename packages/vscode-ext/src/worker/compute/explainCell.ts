import { explain, formatNumber } from '@convolve/core';
import type { LayerSettings, NamedKernel } from '../../shared/labSettings';
import type { ExplainedCell, ExplainedFilter, Plane } from '../messages';
import { type Combination, filtersOf } from './filtersOf';
import { placement } from './placement';

/** Takes one cell of a map apart: every filter on every plane that the map is made of. */
export function explainCell(
  planes: readonly Plane[],
  kernel: NamedKernel,
  layer: LayerSettings,
  row: number,
  col: number,
  summed: boolean,
): ExplainedCell {
  const { filters, combination } = filtersOf(kernel, layer.operation);
  const options = placement(layer);
  const explained = filters.map(({ label, matrix }): ExplainedFilter => {
    const parts = planes.map(({ name, matrix: plane }) => {
      const { window, products, sum, text } = explain(plane, matrix, row, col, options);
      return { plane: name, window: [...window.data], products: [...products.data], sum, text };
    });
    return { label, rows: matrix.rows, cols: matrix.cols, weights: [...matrix.data], parts };
  });
  const { rows, cols } = filters[0]!.matrix;
  return {
    row,
    col,
    top: row * layer.stride[0] - overhang(layer, (rows - 1) * layer.dilation[0] + 1),
    left: col * layer.stride[1] - overhang(layer, (cols - 1) * layer.dilation[1] + 1),
    dilation: layer.dilation,
    filters: explained,
    total: (summed ? [explained] : planes.map((_, index) => ofPlane(explained, index)))
      .map((filters) => total(filters, combination))
      .join('\n')
      .trim(),
  };
}

function overhang({ mode }: LayerSettings, size: number): number {
  if (mode === 'valid') return 0;
  return mode === 'same' ? Math.floor(size / 2) : size - 1;
}

/** The filters with what they do on one plane only. */
function ofPlane(filters: readonly ExplainedFilter[], index: number): ExplainedFilter[] {
  return filters.map((filter) => ({ ...filter, parts: [filter.parts[index]!] }));
}

/** How the sums of the parts make up the value: `3 + 4 = 7`, `√(3² + 4²) = 5`, `max(3, 4) = 4`. */
function total(filters: readonly ExplainedFilter[], combination: Combination): string {
  const lines = filters.flatMap(({ label, parts }) => {
    if (parts.length === 1) return [];
    const sum = parts.reduce((all, part) => all + part.sum, 0);
    const name = label && `${label}: `;
    return [`${name}${parts.map((part) => signed(part.sum)).join(' + ')} = ${short(sum)}`];
  });
  const sums = filters.map(({ parts }) => parts.reduce((all, part) => all + part.sum, 0));
  if (combination === 'length') {
    const squares = sums.map((sum) => `${signed(sum)}²`).join(' + ');
    lines.push(`√(${squares}) = ${short(Math.hypot(...sums))}`);
  } else if (combination === 'largest') {
    lines.push(`max(${sums.map(short).join(', ')}) = ${short(Math.max(...sums))}`);
  }
  return lines.join('\n');
}

function short(value: number): string {
  return formatNumber(Number(value.toPrecision(6)));
}

function signed(value: number): string {
  return value < 0 ? `(${short(value)})` : short(value);
}
