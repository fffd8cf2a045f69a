import { parseKernel, toRows } from '@convolve/core';
import * as vscode from 'vscode';
import type { CustomKernel } from '../../shared/kernels';
import { syntaxReason } from '../matrix/syntaxReason';

/** A kernel as text gives it. */
export interface ReadKernel {
  readonly rows: number[][];
  /** What a person is told of its size; missing where the text itself shows it. */
  readonly note?: string;
}

/**
 * Reads a kernel; one list of n² numbers is n × n, and the note says so.
 *
 * @throws MatrixSyntaxError for text without a matrix, RangeError for a matrix that cannot be a kernel.
 */
export function readKernel(text: string): ReadKernel {
  const { matrix, reshaped } = parseKernel(text);
  const rows = finiteRows(toRows(matrix));
  if (!reshaped) return { rows };
  const note = vscode.l10n.t(
    'One list of {0} numbers is read as {1}×{1}, row by row.',
    matrix.data.length,
    matrix.rows,
  );
  return { rows, note };
}

/** The rows of the kernel that a text holds, or why it holds none, for people. */
export function tryKernel(text: string): { rows: number[][] } | { reason: string } {
  try {
    return { rows: readKernel(text).rows };
  } catch (error) {
    return { reason: syntaxReason(error) };
  }
}

/**
 * The rows of a kernel, if they are numbers that can be computed with and kept.
 *
 * @throws RangeError where there are none, or NaN or an infinity is among them.
 */
export function finiteRows<T extends CustomKernel['rows']>(rows: T): T {
  if (rows.flat().length === 0) throw new RangeError(vscode.l10n.t('A kernel has numbers in it.'));
  if (!rows.flat().every((value) => Number.isFinite(value))) {
    throw new RangeError(vscode.l10n.t('A kernel has finite numbers only.'));
  }
  return rows;
}
