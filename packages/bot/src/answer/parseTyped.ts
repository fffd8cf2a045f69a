import { MatrixSyntaxError, matrixSyntaxMessage, parseMatrix, toRows } from '@convolve/core';
import { languageOf, sentences } from '../locale/locale.js';
import { escapeName } from './escapeName.js';
import { Refused } from './Refused.js';

/** A longer reason is cut short. */
const LONGEST = 300;

/**
 * The rows of a typed matrix or kernel.
 *
 * @throws Refused that says where the text cannot be read, and why.
 */
export function parseTyped(text: string, what: 'matrix' | 'kernel'): number[][] {
  try {
    return toRows(parseMatrix(text).matrix);
  } catch (error) {
    if (!(error instanceof MatrixSyntaxError)) throw error;
    throw new Refused((locale) => {
      const why = matrixSyntaxMessage(error, languageOf(locale));
      return sentences(locale).unreadable(what, error, escapeName(why, LONGEST));
    });
  }
}
