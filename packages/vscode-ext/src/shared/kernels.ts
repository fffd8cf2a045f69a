import {
  type ApplyOptions,
  type Display,
  type Filter,
  filter,
  filters,
  type MatrixLike,
  type Operation,
  rotate180,
  toRows,
} from '@convolve/core';
import type { LayerSettings } from './labSettings';

type Placement = Pick<LayerSettings, 'mode' | 'stride' | 'dilation'>;
type Rows = readonly (readonly number[])[];

/** Weights of a person's own. */
export interface CustomKernel {
  readonly name: string;
  readonly rows: Rows;
  /** How its result is shown, if the kernel says so; otherwise the setting stays. */
  readonly display?: Display;
}

/** What a layer applies, under the name that it is shown with: plain data, which survives as JSON. */
export type NamedKernel = CustomKernel | { readonly name: string; readonly filter: string };

/** One of the kernels that a filter consists of. */
export interface KernelPart {
  /** `x`, `y` or a direction; empty for a filter that is one kernel. */
  readonly label: string;
  readonly rows: Rows;
}

/** The core's filter for a kernel. */
export function filterOf(kernel: NamedKernel): Filter {
  return filter('filter' in kernel ? kernel.filter : kernel.rows);
}

/**
 * How a kernel's result is shown, if the kernel says so. The strength of edges, which is never negative,
 * is scaled and not clamped: much of it is beyond 255.
 */
export function displayOf(kernel: NamedKernel): Display | undefined {
  if (!('filter' in kernel)) return kernel.display;
  const { kind, display } = filterOf(kernel);
  return kind === 'gradient' || kind === 'compass' ? 'absolute' : display;
}

/** Whether two kernels are the same entry of a list. */
export function isSameKernel(a: NamedKernel, b: NamedKernel): boolean {
  if ('filter' in a) return 'filter' in b && a.filter === b.filter;
  return !('filter' in b) && a.name === b.name;
}

/** The settings of a layer as the core's options: those that have an effect on the kernel's filter. */
export function optionsFor(kernel: NamedKernel, layer: LayerSettings): ApplyOptions {
  const { mode, border, stride, dilation, operation } = layer;
  if (filterOf(kernel).kind === 'canny') return {};
  const options = { mode, stride, dilation, operation };
  return mode === 'valid' ? options : { ...options, border };
}

/** Where a kernel's result lies on its input. */
export function placementOf(kernel: NamedKernel, layer: LayerSettings): Placement {
  const { mode = 'same', stride = [1, 1], dilation = [1, 1] } = optionsFor(kernel, layer);
  return { mode, stride, dilation } as Placement;
}

/** The kernels of a filter, turned for a convolution and centred in one window; none for Canny. */
export function partsOf(
  kernel: NamedKernel,
  operation: Operation = 'correlate',
): readonly KernelPart[] {
  const parts = storedParts(filterOf(kernel)).map(({ label, weights }) => ({
    label,
    rows: operation === 'convolve' ? toRows(rotate180(weights)) : toRows(weights),
  }));
  const rows = Math.max(...parts.map((part) => part.rows.length));
  const cols = Math.max(...parts.map((part) => part.rows[0]!.length));
  return parts.map((part) => ({ ...part, rows: resize(part.rows, rows, cols) }));
}

function storedParts(found: Filter): readonly { label: string; weights: MatrixLike }[] {
  switch (found.kind) {
    case 'kernel':
      return [{ label: '', weights: found.matrix }];
    case 'gradient':
      return (['x', 'y'] as const).map((label) => ({ label, weights: found[label] }));
    case 'compass':
      return found.kernels.map(({ direction, matrix }) => ({
        label: direction.toUpperCase(),
        weights: matrix,
      }));
    case 'canny':
      return [];
  }
}

/** The first kernel of a filter, for those who look at one or edit it; none for Canny. */
export function firstRows(kernel: NamedKernel): Rows | undefined {
  return partsOf(kernel)[0]?.rows;
}

/** The window of a filter's kernels; 1×1 for Canny. */
export function windowOf(kernel: NamedKernel): { readonly rows: number; readonly cols: number } {
  const rows = firstRows(kernel) ?? [[1]];
  return { rows: rows.length, cols: rows[0]!.length };
}

/** A kernel's size, as lists show it; empty for Canny. */
export function sizeOf(kernel: NamedKernel): string {
  const rows = firstRows(kernel);
  return rows ? `${rows.length}×${rows[0]!.length}` : '';
}

/** A kernel of another size around the same centre: cut off, or with zeros added. */
export function resize(kernel: Rows, rows: number, cols: number): number[][] {
  const top = Math.floor(kernel.length / 2) - Math.floor(rows / 2);
  const left = Math.floor((kernel[0]?.length ?? 0) / 2) - Math.floor(cols / 2);
  return Array.from({ length: rows }, (_, r) =>
    Array.from({ length: cols }, (_, c) => kernel[r + top]?.[c + left] ?? 0),
  );
}

/** A kernel as an earlier version has saved it, with edge detectors as `operator`. */
export function readKernel(saved: NamedKernel & { readonly operator?: string }): NamedKernel {
  const { name, operator } = saved;
  const id = 'filter' in saved ? saved.filter : operator;
  if (id === undefined) return saved;
  // A later version may have saved a filter that this one lacks.
  return filters.some((it) => it.id === id) ? { name, filter: id } : { name, rows: [[1]] };
}
