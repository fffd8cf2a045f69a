import { parseKernel, toRows } from '@convolve/core';
import type { Translate } from '../matrix/syntaxReason';
import { finiteRows } from './finiteRows';

/** A kernel as text gives it. */
export interface ReadKernel {
  readonly rows: number[][];
  /** What a person is told of its size; missing where the text itself shows it. */
  readonly note?: string;
}

/**
 * Reads a kernel; one list of n² numbers is n × n, and the note says so.
 *
 * @param translate Puts note and errors into the language of the window.
 * @throws MatrixSyntaxError for text without a matrix, RangeError for a matrix that cannot be a kernel.
 */
export function readKernel(text: string, translate: Translate): ReadKernel {
  const { matrix, reshaped } = parseKernel(text);
  const rows = finiteRows(toRows(matrix), translate);
  if (!reshaped) return { rows };
  const note = translate(
    'One list of {0} numbers is read as {1}×{1}, row by row.',
    `${matrix.data.length}`,
    `${matrix.rows}`,
  );
  return { rows, note };
}
