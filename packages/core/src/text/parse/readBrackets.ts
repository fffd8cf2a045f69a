import { placeOf } from '../MatrixSyntaxError.js';
import type { Source } from './Source.js';

/**
 * Reads `[[1, 2], [3, 4]]` or, as one row, `[1, 2]`, from the opening bracket to the token after the
 * closing one. Either all cells and rows have a comma between them or none; round brackets, Python's
 * tuples, take commas only.
 */
export function readBrackets(source: Source): void {
  const { scanner, rows } = source;
  let nested: boolean | undefined;
  const end = readItems(source, () => {
    nested ??= scanner.is('open');
    if (!nested) {
      readCell(source);
      return;
    }
    if (!scanner.is('open')) throw scanner.error('a row in brackets');
    const endOfRow = readItems(source, () => {
      if (scanner.is('open')) throw scanner.error('a number: a matrix has two dimensions');
      readCell(source);
    });
    rows.endRow(endOfRow);
  });
  if (nested === false) rows.endRow(end);
}

function readCell(source: Source): void {
  source.takeNumber();
  source.scanner.nextInBrackets();
}

/**
 * Reads a pair of brackets and the items in it; the scanner goes to the token after them.
 *
 * @returns The place of the closing bracket.
 */
function readItems(source: Source, readItem: () => void): number {
  const { scanner, form } = source;
  const { start, text } = scanner;
  const close = openTuple(source) ? ')' : ']';
  scanner.nextInBrackets();
  while (!scanner.is('close') && !scanner.is('end')) {
    readItem();
    if (scanner.is('close') || scanner.is('end')) break;
    if (!source.atComma(`'${close}'`)) continue;
    scanner.nextInBrackets();
    form.trailingComma ||= scanner.is('close');
  }
  if (text[scanner.start] !== close) {
    const { line, column } = placeOf(text, start);
    throw scanner.error(
      `'${close}' to close the '${text[start]}' at line ${line}, column ${column}`,
    );
  }
  const end = scanner.start;
  scanner.nextInBrackets();
  return end;
}

function openTuple({ scanner, form }: Source): boolean {
  if (scanner.text[scanner.start] === '[') {
    if (form.brackets === 'none') form.brackets = 'square';
    return false;
  }
  if (form.separator === ' ') throw scanner.error("'[' or ']', as before");
  form.brackets = 'round';
  form.separator = ',';
  return true;
}
