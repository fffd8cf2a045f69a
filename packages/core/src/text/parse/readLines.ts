import type { Source } from './Source.js';

/**
 * Reads rows in lines of their own, `1,2` or `1 2`, to the end of the text. Either all cells have a
 * comma between them or none; blank lines may follow the last row only.
 */
export function readLines(source: Source): void {
  const { scanner, rows } = source;
  for (let lineEnds = 1; !scanner.is('end'); lineEnds = skipLineEnds(source)) {
    if (lineEnds > 1) throw scanner.error('the end of the text after a blank line');
    readLine(source);
    rows.endRow(scanner.start);
  }
}

function readLine(source: Source): void {
  const { scanner } = source;
  source.takeNumber();
  scanner.next();
  while (!scanner.is('newline') && !scanner.is('end')) {
    if (source.atComma('the end of the line')) scanner.next();
    source.takeNumber();
    scanner.next();
  }
}

function skipLineEnds({ scanner }: Source): number {
  let count = 0;
  for (; scanner.is('newline'); scanner.next()) count++;
  return count;
}
