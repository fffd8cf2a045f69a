import type { MatrixSyntaxError } from '@convolve/core';

/** Gives a text in the language of the window, as `vscode.l10n.t` does. */
export type Translate = (english: string, ...values: string[]) => string;

/** What in a phrase is no word of English: quoted text, signs of the grammar, names and counts. */
const values = /"(?:[^"\\]|\\.)*"|'[^']*'|(?<=^one of )\D.*|\b\d+\b/g;

/** All phrases of the core's parser, with holes for their values. */
export const syntaxPhrases = [
  'a command with one kernel',
  'a count',
  'a header of {0} name',
  'a header of {0} names',
  'a kernel of numbers',
  'a matrix',
  'a matrix in brackets',
  'a number',
  'a number or the end of the line, as before',
  'a number or {0} or the end of the line, as before',
  'a number or {0}, as before',
  'a number: a matrix has two dimensions',
  'a row',
  'a row in brackets',
  'a row right under the head',
  'a shape of {0}×{1}',
  'as many rows as columns',
  'dtype=…, shape=… or {0}',
  'nrow=…, ncol=…, byrow=…, dim=… or {0}',
  'number {0} of row {1}',
  'one of {0}',
  'one of {0} number',
  'one of {0} numbers',
  'the end of row {0} after {1} number',
  'the end of row {0} after {1} numbers',
  'the end of the line',
  'the end of the line, as in row {0}',
  'the end of the text',
  'the end of the text after a blank line',
  'the matrix of one language',
  'the name of a number type',
  'the sizes of two dimensions',
  'the {0}×{1} that the array has',
  '{0} cells as in the head',
  '{0} for {1}×{2}',
  '{0} in column {1}',
  '{0} number',
  '{0} number as in row {1}',
  '{0} number as in the head',
  "{0} number' names",
  '{0} numbers',
  '{0} numbers as in row {1}',
  '{0} numbers as in the head',
  '{0} numbers at most',
  "{0} numbers' names",
  '{0} or the end of the line',
  '{0} or {1}',
  '{0} or {1} or the end of the line',
  '{0} or {1}, as before',
  '{0} rows as in the first columns',
  '{0} to close the {1} at line {2}, column {3}',
  '{0}, the gap of a summary',
  '{0}, {1} or {2}',
  '{0}: a matrix has two dimensions',
  '{0}×{1} numbers',
  '{0}… ({1} characters)',
] as const;

/** Why a text is no matrix, in the language of the window and without the place. */
export function syntaxReason(
  { found, expected }: Pick<MatrixSyntaxError, 'found' | 'expected'>,
  translate: Translate,
): string {
  const [what, wanted] = [found, expected].map((phrase) => {
    const { template, values } = phraseOf(phrase);
    return translate(template, ...values);
  });
  return translate('found {0}, expected {1}', what!, wanted!);
}

/** A phrase of the parser with holes, and what goes into them. */
export function phraseOf(phrase: string): { template: string; values: string[] } {
  const found: string[] = [];
  const template = phrase.replace(values, (value) => `{${found.push(value) - 1}}`);
  return { template, values: found };
}
