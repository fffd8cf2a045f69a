import type { Translate } from '../syntaxReason';

/** Why a result can't be inserted below its matrix, or take its place. */
export type Reason =
  | 'json'
  | 'csv'
  | 'string'
  | 'comment'
  | 'expression'
  | 'undeclared'
  | 'formula'
  | 'language'
  | 'unwritable'
  | 'box'
  | 'rows';

/** Says a reason in the language of the window. */
export function reasonText(reason: Reason, translate: Translate): string {
  switch (reason) {
    case 'json':
      return translate('JSON has no place for another value here');
    case 'csv':
      return translate('in this file its rows would join the table above');
    case 'string':
      return translate('the matrix is inside a string');
    case 'comment':
      return translate('the matrix is inside a comment');
    case 'expression':
      return translate('the matrix is part of a larger expression or statement');
    case 'undeclared':
      return translate('here a new matrix needs a declaration, and this one has none to copy');
    case 'formula':
      return translate('the matrix is not inside a formula of this document');
    case 'language':
      return translate('Convolve does not know how this language declares a matrix');
    case 'unwritable':
      return translate('this language cannot write the result');
    case 'box':
      return translate('the matrix is a box of columns');
    case 'rows':
      return translate('the result has fewer or more rows than the box that is selected');
  }
}
