import { lineStart } from './lines.js';
import { readBrackets } from './readBrackets.js';
import { readCell } from './readCell.js';
import type { Source } from './Source.js';

/**
 * Reads YAML's lists of dashes, `- [1, 2]` and `- - 1` with the rest of its row in lines of their own,
 * or returns false if the text starts otherwise. A dash no deeper than the first one starts a row.
 */
export function readYaml(source: Source): boolean {
  const { scanner, rows, form } = source;
  if (!isDash(source)) return false;
  form.brackets = 'none';
  const margin = columnOf(source);
  let nested: boolean | undefined;
  while (isDash(source)) {
    if (columnOf(source) !== margin)
      throw scanner.error('sign-in-column', { sign: '-', column: margin + 1 });
    scanner.passTo('markup', scanner.end);
    const row = scanner.is('open') || isDash(source);
    nested ??= row;
    if (row !== nested) throw scanner.error(nested ? 'row' : 'number');
    if (scanner.is('open')) readBrackets(source);
    else if (row) {
      const column = columnOf(source);
      while (isDash(source) && columnOf(source) === column) {
        scanner.passTo('markup', scanner.end);
        readCell(source);
      }
      rows.endRow(scanner.start);
    } else readCell(source);
  }
  form.bare = nested === false;
  if (form.bare) rows.endRow(scanner.start);
  return source.takeDialect('yaml');
}

function isDash({ scanner }: Source): boolean {
  return scanner.is('word') && scanner.word === '-' && /\s/.test(scanner.text[scanner.end] ?? '');
}

function columnOf({ scanner: { text, start } }: Source): number {
  return start - lineStart(text, start);
}
