import { formatMatrix, type Matrix, parseKernel, parseMatrix } from '@convolve/core';
import { shortened } from '../controls/menus.js';
import { sentences } from '../locale/locale.js';
import { Refused } from './Refused.js';

/** A longer reading is shown by its beginning. */
const LONGEST = 160;

/** A blank that separates numbers on its own. */
const soleBlank = /(?<![\s,;])\s+(?![\s,;])/g;

/**
 * Asks where the rows end, if line ends have become blanks, as in options of commands that are pasted into
 * one line: the numbers of a bare line that could be several rows, and rows with commas. A kernel of 9, 25,
 * … numbers is square (`parseKernel`), and a prime number of them is one row.
 *
 * @throws Refused with the readings, each as it is to be typed.
 */
export function askForRows(text: string, what: 'matrix' | 'kernel'): void {
  const readings = readingsOf(text, what);
  if (readings.length === 0) return;
  const typed = readings.map((of) => shortened(asTyped(of), LONGEST));
  throw new Refused((locale) => sentences(locale).whichRows(typed));
}

/** How numbers in one line can be meant, if that is not clear. */
export function readingsOf(text: string, what: 'matrix' | 'kernel'): Matrix[] {
  if (/\n/.test(text.trim())) return [];
  const parsed = attempt(() => (what === 'kernel' ? parseKernel(text) : parseMatrix(text)));
  if (!parsed) {
    const parted = attempt(() => parseMatrix(text.trim().replace(soleBlank, '\n')));
    return parted && parted.matrix.rows > 1 ? [parted.matrix] : [];
  }
  if (!parsed.flat || parsed.format !== 'whitespace' || parsed.matrix.rows > 1) return [];
  const { cols } = parsed.matrix;
  const rows = middleDivisor(cols);
  if (rows === 1) return [];
  const shapes = [...new Map([1, rows, cols / rows].map((rows) => [rows, cols / rows]))];
  return shapes.map((shape) => parseMatrix(text, { shape }).matrix);
}

/** A matrix as text that is read in one way only. */
export function asTyped(matrix: Matrix): string {
  return formatMatrix(matrix, { format: 'python' });
}

/** The largest divisor that is not greater than the square root. */
function middleDivisor(count: number): number {
  let divisor = Math.floor(Math.sqrt(count));
  while (count % divisor !== 0) divisor--;
  return divisor;
}

function attempt<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch {
    return undefined;
  }
}
