import type { Text } from '../../../shared/Text';

/** Why a result can't be inserted below its matrix, or take its place, as parts of a sentence. */
export const reasons = {
  json: 'JSON has no place for another value here',
  csv: 'in this file its rows would join the table above',
  string: 'the matrix is inside a string',
  comment: 'the matrix is inside a comment',
  expression: 'the matrix is part of a larger expression or statement',
  undeclared: 'here a new matrix needs a declaration, and this one has none to copy',
  formula: 'the matrix is not inside a formula of this document',
  language: 'Convolve does not know how this language declares a matrix',
  unwritable: 'this language cannot write the result',
  box: 'the matrix is a box of columns',
  rows: 'the result has fewer or more rows than the box that is selected',
} as const satisfies Record<string, Text>;

export type Reason = keyof typeof reasons;
