import { filters, type Matrix } from '@convolve/core';
import * as vscode from 'vscode';
import type { Text } from '../../shared/Text';
import { offeredFilters } from '../kernels/offeredFilters';

/** A factor of rounded weights differs from 1 by less than this. */
const nearOne = 3e-3;

/** Rounded weights differ by less than this part of the greatest. */
const tolerance = 5e-3;

/** More names say less. */
const maxNames = 3;

type At = (row: number, col: number) => number;

/** How a kernel may be laid: the element at a place, of the size that the result has. */
interface Turn {
  readonly name: Text | undefined;
  readonly swaps: boolean;
  readonly of: (at: At, rows: number, cols: number) => At;
}

const turns: readonly Turn[] = [
  { name: undefined, swaps: false, of: (at) => at },
  { name: '{0}, transposed', swaps: true, of: (at) => (r, c) => at(c, r) },
  {
    name: '{0}, mirrored left to right',
    swaps: false,
    of: (at, _, cols) => (r, c) => at(r, cols - 1 - c),
  },
  {
    name: '{0}, flipped upside down',
    swaps: false,
    of: (at, rows) => (r, c) => at(rows - 1 - r, c),
  },
  {
    name: '{0}, rotated by 180°',
    swaps: false,
    of: (at, rows, cols) => (r, c) => at(rows - 1 - r, cols - 1 - c),
  },
  { name: '{0}, rotated by 90°', swaps: true, of: (at, _, cols) => (r, c) => at(cols - 1 - c, r) },
  { name: '{0}, rotated by −90°', swaps: true, of: (at, rows) => (r, c) => at(c, rows - 1 - r) },
];

/**
 * What a matrix is called as a kernel: the names of the catalogue's kernels that it is, or is turned,
 * negated or scaled, the simplest first.
 *
 * @example `Sobel y`, `Sobel x, transposed` for [[-1, -2, -1], [0, 0, 0], [1, 2, 1]].
 */
export function kernelNames(matrix: Matrix): string[] {
  const named: { readonly name: string; readonly steps: number }[] = [];
  for (const { id, kernel } of offeredFilters()) {
    const found = filters.find((each) => each.id === id);
    if (found?.kind !== 'kernel' || found.matrix.rows * found.matrix.cols < 2) continue;
    const fits = turns.flatMap((turn) => {
      const factor = factorOf(matrix, found.matrix, turn);
      if (factor === undefined) return [];
      return [{ turn, factor, steps: Number(turn.name !== undefined) + Number(factor !== 1) }];
    });
    const [best] = fits.sort((a, b) => a.steps - b.steps);
    if (!best) continue;
    const { name } = best.turn;
    const turned = name === undefined ? kernel.name : vscode.l10n.t(name, kernel.name);
    named.push({ name: scaledName(turned, best.factor), steps: best.steps });
  }
  const [first] = named.toSorted((a, b) => a.steps - b.steps);
  return named
    .filter(({ steps }) => first && steps <= Math.max(1, first.steps))
    .sort((a, b) => a.steps - b.steps)
    .slice(0, maxNames)
    .map(({ name }) => name);
}

/** By what the turned kernel is multiplied to give the matrix; undefined where nothing does. */
function factorOf(matrix: Matrix, kernel: Matrix, { swaps, of }: Turn): number | undefined {
  const { rows, cols, data } = matrix;
  if (rows !== (swaps ? kernel.cols : kernel.rows)) return undefined;
  if (cols !== (swaps ? kernel.rows : kernel.cols)) return undefined;
  const at = of((r, c) => kernel.data[r * kernel.cols + c]!, rows, cols);
  let [largest, place] = [0, 0];
  for (const [index, value] of data.entries()) {
    if (Math.abs(value) > largest) [largest, place] = [Math.abs(value), index];
  }
  const factor = data[place]! / at(Math.floor(place / cols), place % cols);
  if (largest === 0 || !Number.isFinite(factor) || factor === 0) return undefined;
  const exact = [1, -1].find((each) => Math.abs(factor - each) < nearOne) ?? factor;
  for (let index = 0; index < data.length; index++) {
    const expected = exact * at(Math.floor(index / cols), index % cols);
    if (!(Math.abs(data[index]! - expected) <= tolerance * largest)) return undefined;
  }
  return exact;
}

function scaledName(name: string, factor: number): string {
  if (factor === 1) return name;
  if (factor === -1) return vscode.l10n.t('{0}, negative', name);
  return vscode.l10n.t('{0}, times {1}', name, String(Number(factor.toPrecision(4))));
}
