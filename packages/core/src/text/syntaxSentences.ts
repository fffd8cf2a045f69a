/** What may be put into a sentence: a text, a number, or another phrase. */
export type SyntaxArgs = Readonly<Record<string, string | number | SyntaxPhrase>>;

/** A part of a sentence as data. */
export interface SyntaxPhrase {
  readonly code: SyntaxCode;
  readonly args: SyntaxArgs;
}

/**
 * The code of a phrase.
 *
 * @useDeclaredType
 */
export type SyntaxCode = keyof typeof syntaxSentences;

/**
 * All that the parser says. `{name}` is an argument; `{name|one|many}` is the first word for 1 and the
 * second for any other number. `syntaxSentencesZh` has the same in Simplified Chinese.
 */
export const syntaxSentences = {
  // What stands in the text.
  token: '{text}',
  'long-token': '{text}… ({length} characters)',
  'summary-gap': '{text}, the gap of a summary',
  'text-end': 'the end of the text',
  'line-end': 'the end of the line',
  'nth-number': 'number {nth} of row {row}',
  'row-end': 'the end of row {row} after {count} {count|number|numbers}',
  'a-shape': 'a shape of {rows}×{cols}',
  numbers: '{count} {count|number|numbers}',
  'numbers-of': '{rows}×{cols} numbers',
  header: 'a header of {count} {count|name|names}',
  'surplus-tab': 'a surplus tab',
  'empty-cell': 'an empty cell',
  'wide-gap': 'columns set apart by several tabs',
  'separated-digits': '{value} with a digit separator',
  'kind-suffix': '{value} of kind {kind}',
  record: 'a record',
  'array-length': 'an array of length {count}',
  octal: 'the octal number {text}',
  decimal: 'the decimal number {text}',
  grouped: "numbers with '{sign}' between thousands",
  columns: 'numbers in columns of their own',
  fraction: 'a fraction',
  'floor-division': 'a division rounded down',
  factor: '{value} times the matrix',

  // What could stand there.
  'one-reading':
    "one reading: it could be {first} (format '{format}') or {second} (format '{other}')",
  'one-number-or-two':
    "one reading: {text} could be one number, or two, as format '{format}' reads it",
  'known-text': 'a part of the matrix, or something that is known by name',
  matrix: 'a matrix',
  'matrix-in-brackets': 'a matrix in brackets',
  'matrix-of-one-language': 'the matrix of one language',
  'matrix-of-format': "a matrix of format '{format}'",
  number: 'a number',
  'number-not-row': 'a number: a matrix has two dimensions',
  'number-in-range': "an integer from {least} to {greatest} for dtype '{dtype}'",
  'one-division': 'one division in a cell: 1/2/3 could be a date',
  'divisor-of-all':
    'one reading: {text} could divide the last number or all of them, as in [1 2 1] / 4',
  'row-or-division':
    "one reading: '/' could stand between rows, or divide, as format '{format}' reads it",
  'row-or-column': "one reading: Julia's ';;' does not end a row; format '{format}' reads rows",
  'lists-or-columns':
    "one reading: ';' ends a row in MATLAB, also here; format '{format}' reads each inner list as a row",
  'row-or-negative':
    "one reading: a number in brackets could be negative, or a row, as format '{format}' reads it",
  'row-or-size':
    "one reading: {text} could be the size of the rows below it, or a row, as format '{format}' reads it",
  'one-argument': "')': this call takes one argument",
  'times-or-repeated':
    "one reading: Python repeats a list that is multiplied; format '{format}' multiplies its numbers",
  'no-repetition': 'every number of the list: a semicolon here could repeat one, as in Rust',
  'column-or-repeated':
    "one reading: Rust repeats the number before the semicolon; format '{format}' reads a column",
  'one-of-list': 'one matrix: this is a list, copy one of its matrices',
  'next-index': '[{index}], the index of the next number',
  'no-condition': 'the lines that count, without conditions of a preprocessor',
  'no-line-number':
    'a row that starts with a number of the matrix: {text} could be the number of a line',
  'number-without-unit': 'a number without a unit: {text} could be a count of units',
  'finite-number': 'a number of at most 1.8e308: a larger one is infinite',
  row: 'a row',
  'row-in-brackets': 'a row in brackets',
  'row-under-head': 'a row right under the head',
  count: 'a count',
  sign: "'{sign}'",
  'sign-in-column': "'{sign}' in column {column}",
  'sign-or-line-end': "'{sign}' or the end of the line",
  'sign-or-sign': "'{sign}' or '{other}'",
  'close-or-one-level': "'{sign}': a matrix has two dimensions",
  'closing-bracket': "'{sign}' to close the '{open}' at line {line}, column {column}",
  'bracket-as-before': "'{sign}' or '{other}', as before",
  'number-or-sign-as-before': "a number or '{sign}', as before",
  'number-or-line-end-as-before': 'a number or the end of the line, as before',
  'line-end-as-in-row': 'the end of the line, as in row {row}',
  'text-end-after-blank-line': 'the end of the text after a blank line',
  'numbers-as-in-row': '{count} {count|number|numbers} as in row {row}',
  'numbers-as-in-head': '{count} {count|number|numbers} as in the head',
  'rows-as-in-first-columns': '{count} rows as in the first columns',
  'names-of-numbers': "{count} {count|number|numbers}' names",
  'numbers-for-shape': '{count} for {rows}×{cols}',
  'shape-of-array': 'the {rows}×{cols} that the array has',
  'shape-of-numbers': 'one of {count} {count|number|numbers}',
  'two-sizes': 'the sizes of two dimensions',
  'numbers-at-most': '{count} numbers at most',
  'square-kernel': 'as many rows as columns',
  'dense-matrix': 'a matrix with all its numbers, not a list of entries',
  'latex-separator': "'&', '\\\\' or '\\end{…}'",
  'array-arguments': "dtype=…, shape=… or ')'",
  'r-arguments': "nrow=…, ncol=…, byrow=…, dim=… or ')'",
  'number-type': 'the name of a number type',
  'one-of': 'one of {names}',
} as const satisfies Readonly<Record<string, string>>;
