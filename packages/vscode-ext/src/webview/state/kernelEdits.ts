import { formatNumber } from '@convolve/core';

type Rows = readonly (readonly number[])[];

/** The longest side of a kernel that can be edited. */
export const longestSide = 15;

/** One weight changed. */
export function setWeight(kernel: Rows, row: number, col: number, value: number): number[][] {
  return kernel.map((line, r) => line.map((old, c) => (r === row && c === col ? value : old)));
}

/**
 * A kernel whose weights sum to 1, or, where they sum to 0, whose magnitudes sum to 1, so that the
 * response cannot leave the range of the image. A kernel of zeros stays.
 */
export function normalize(kernel: Rows): number[][] {
  const weights = kernel.flat();
  const sum = weights.reduce((all, weight) => all + weight, 0);
  const magnitude = weights.reduce((all, weight) => all + Math.abs(weight), 0);
  const divisor = Math.abs(sum) > magnitude * 1e-12 ? sum : magnitude || 1;
  return kernel.map((row) => row.map((weight) => weight / divisor));
}

/** A weight as it is typed: `-2`, `0.5`, `.5`, `1e-3`, or a fraction `1/9`; undefined for others. */
export function parseWeight(text: string): number | undefined {
  const number = /^\s*[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?\s*$/i;
  const parts = text.replaceAll('−', '-').replace(',', '.').split('/');
  if (parts.length > 2 || !parts.every((part) => number.test(part))) return undefined;
  const value = Number(parts[0]) / Number(parts[1] ?? 1);
  return Number.isFinite(value) ? value : undefined;
}

/** A weight as the grid shows it, to three significant digits: `0.5`, `0.333`, `-2`, `1e-7`. */
export function weightText(weight: number): string {
  return formatNumber(Number(weight.toPrecision(3)) + 0);
}
