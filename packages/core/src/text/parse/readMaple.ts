import { readCell } from './readCell.js';
import type { Source } from './Source.js';

/**
 * Reads Maple's `<<1 | 2>, <3 | 4>>`, rows, or `<<1, 3> | <2, 4>>`, columns; returns false if the
 * text starts otherwise.
 */
export function readMaple(source: Source): boolean {
  const { scanner, rows, form } = source;
  if (!scanner.pass('markup', /<(?=\s*<\s*[-+\d.A-Za-z\u2212])/y)) return false;
  form.declaration ||= '<';
  let inner: string | undefined;
  let outer: string | undefined;
  for (;;) {
    passSign(source, '<');
    readCell(source);
    while (!isSign(source, '>')) {
      inner ??= signOf(source, outer);
      passSign(source, inner ?? '>');
      readCell(source);
    }
    rows.endRow(scanner.start);
    passSign(source, '>');
    if (isSign(source, '>')) break;
    outer ??= signOf(source, inner);
    passSign(source, outer ?? '>');
  }
  passSign(source, '>');
  source.transposed = outer === '|' || (outer === undefined && inner === ',');
  return source.takeDialect('maple');
}

/** The comma or the bar that stands here, if the other separator is another one. */
function signOf(source: Source, other: string | undefined): string | undefined {
  return [',', '|'].find((sign) => sign !== other && isSign(source, sign));
}

function isSign({ scanner }: Source, sign: string): boolean {
  return scanner.text[scanner.start] === sign;
}

function passSign(source: Source, sign: string): void {
  if (!isSign(source, sign)) throw source.scanner.error('sign', { sign });
  source.scanner.passTo('markup', source.scanner.start + 1);
}
