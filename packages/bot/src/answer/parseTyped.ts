import {
  MatrixSyntaxError,
  matrixSyntaxMessage,
  parseKernel,
  parseMatrix,
  toRows,
} from '@convolve/core';
import type { Recipe } from '../jobs/job.js';
import { languageOf, sentences } from '../locale/locale.js';
import { escapeName } from './escapeName.js';
import { withoutCode } from './matrixText.js';
import { Refused } from './Refused.js';

/** A longer reason is cut short. */
const LONGEST = 300;

/**
 * The rows of a typed matrix.
 *
 * @throws Refused that says where the text cannot be read, and why.
 */
export function parseTyped(text: string): number[][] {
  return toRows(read('matrix', () => parseMatrix(withoutCode(text))).matrix);
}

/**
 * A typed kernel: one list of 9, 25, 49, … numbers is square, which is said.
 *
 * @throws Refused as `parseTyped`.
 */
export function parseTypedKernel(text: string): Pick<Recipe, 'kernel' | 'reshaped'> {
  const { matrix, reshaped } = read('kernel', () => parseKernel(withoutCode(text)));
  return { kernel: toRows(matrix), reshaped };
}

function read<T>(what: 'matrix' | 'kernel', parse: () => T): T {
  try {
    return parse();
  } catch (error) {
    if (!(error instanceof MatrixSyntaxError)) throw error;
    throw new Refused((locale) => {
      const why = matrixSyntaxMessage(error, languageOf(locale));
      return sentences(locale).unreadable(what, error, escapeName(why, LONGEST));
    });
  }
}
