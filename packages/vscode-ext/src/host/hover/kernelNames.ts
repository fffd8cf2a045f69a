import { filters, type Matrix, toRows } from '@convolve/core';
import * as vscode from 'vscode';
import type { Text } from '../../shared/Text';
import { flipHorizontally, flipVertically, rotate90, transpose } from '../../shared/turns';
import { offeredFilters } from '../kernels/offeredFilters';

/** A factor of rounded weights differs from 1 by less than this. */
const nearOne = 3e-3;

/** Rounded weights differ by less than this part of the greatest. */
const tolerance = 5e-3;

/** More names say less. */
const maxNames = 3;

type Rows = readonly (readonly number[])[];

/** How a kernel may be laid, and the name of that. */
interface Turn {
  readonly name?: Text;
  readonly turned: (rows: Rows) => Rows;
}

const turns: readonly Turn[] = [
  { turned: (rows) => rows },
  { name: '{0}, transposed', turned: transpose },
  { name: '{0}, mirrored left to right', turned: flipHorizontally },
  { name: '{0}, flipped upside down', turned: flipVertically },
  { name: '{0}, rotated by 180°', turned: (rows) => flipVertically(flipHorizontally(rows)) },
  { name: '{0}, rotated by 90°', turned: rotate90 },
  { name: '{0}, rotated by −90°', turned: (rows) => flipVertically(transpose(rows)) },
];

/**
 * What a matrix is called as a kernel: the names of the catalogue's kernels that it is, or is turned,
 * negated or scaled, the simplest first.
 *
 * @example `Sobel y`, `Sobel x, transposed` for [[-1, -2, -1], [0, 0, 0], [1, 2, 1]].
 */
export function kernelNames(matrix: Matrix): string[] {
  if (matrix.data.length < 2) return [];
  const named: { readonly name: string; readonly steps: number }[] = [];
  for (const { id, kernel } of offeredFilters()) {
    const found = filters.find((each) => each.id === id);
    if (found?.kind !== 'kernel' || found.matrix.data.length !== matrix.data.length) continue;
    const kernelRows = toRows(found.matrix);
    const fits = turns.flatMap((turn) => {
      const factor = factorOf(matrix, turn.turned(kernelRows));
      if (factor === undefined) return [];
      return [{ turn, factor, steps: Number(turn.name !== undefined) + Number(factor !== 1) }];
    });
    const [best] = fits.sort((a, b) => a.steps - b.steps);
    if (!best) continue;
    const { name } = best.turn;
    const turned = name === undefined ? kernel.name : vscode.l10n.t(name, kernel.name);
    named.push({ name: scaledName(turned, best.factor), steps: best.steps });
  }
  const sorted = named.sort((a, b) => a.steps - b.steps);
  const most = Math.max(1, sorted[0]?.steps ?? 0);
  const simple = sorted.filter(({ steps }) => steps <= most);
  return simple.slice(0, maxNames).map(({ name }) => name);
}

/** By what a turned kernel is multiplied to give the matrix; undefined where nothing does. */
function factorOf({ rows, cols, data }: Matrix, kernel: Rows): number | undefined {
  if (kernel.length !== rows || kernel[0]!.length !== cols) return undefined;
  const weights = kernel.flat();
  const largest = Math.max(...data.map(Math.abs));
  const place = data.findIndex((value) => Math.abs(value) === largest);
  const factor = data[place]! / weights[place]!;
  if (largest === 0 || !Number.isFinite(factor) || factor === 0) return undefined;
  const exact = [1, -1].find((each) => Math.abs(factor - each) < nearOne) ?? factor;
  const isNear = (value: number, at: number) =>
    Math.abs(value - exact * weights[at]!) <= tolerance * largest;
  return data.every(isNear) ? exact : undefined;
}

function scaledName(name: string, factor: number): string {
  if (factor === 1) return name;
  if (factor === -1) return vscode.l10n.t('{0}, negative', name);
  return vscode.l10n.t('{0}, times {1}', name, String(Number(factor.toPrecision(4))));
}
