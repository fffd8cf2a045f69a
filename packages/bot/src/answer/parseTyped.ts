import { MatrixSyntaxError, parseMatrix, toRows } from '@convolve/core';
import { sentences } from '../locale/locale.js';
import { Refused } from './Refused.js';

/**
 * The rows of a typed matrix or kernel.
 *
 * @throws Refused that says where the text cannot be read.
 */
export function parseTyped(text: string, what: 'matrix' | 'kernel'): number[][] {
  try {
    return toRows(parseMatrix(text).matrix);
  } catch (error) {
    const { line, column } = error instanceof MatrixSyntaxError ? error : { line: 1, column: 1 };
    throw new Refused((locale) => sentences(locale).unreadable(what, { line, column }));
  }
}
