import { matchAt } from './matchAt.js';
import { readFlat } from './readFlat.js';
import type { Source } from './Source.js';
import { shapeIn } from './shape.js';

/** The start of a command of ImageMagick up to its kernel; lines go on after a backslash. */
const COMMAND =
  /(?:(?!-(?:morphology|convolve)\b)(?:[^\n\\]|\\[\s\S])){0,2000}-(?:morphology\s+[A-Za-z]+(?::-?\d+)?|convolve)\s+(["']?)/y;
const SIZE = /(?<size>\d{1,6}(?:x\d{1,6})?)(?:[+-]\d+[+-]\d+)?:/y;
const REST = /(?:[^\n\\]|\\[\s\S])*\s*/y;
const START = /(?:magick|convert|mogrify)\b|-[a-z]/y;

/**
 * Reads the kernel in `convert in.png -morphology Convolve '3x1: 1,0,-1' out.png`, or the square one
 * of `-convolve '1,2,1,…'`, or returns false if the text is no such command. Its numbers stay as they
 * are, whatever `convolve:scale` says.
 */
export function readCommand(source: Source): boolean {
  const { scanner, form } = source;
  const starts = matchAt(START, scanner.text, scanner.start);
  const found = starts && scanner.pass('markup', COMMAND);
  if (found === undefined) return false;
  const quote = found[1]!;
  form.declaration = found[0];
  const size = scanner.pass('shape', SIZE);
  if (size !== undefined) {
    const { rows, cols } = shapeIn(size.groups!)!;
    readFlat(source, rows, cols, '-');
  } else readSquare(source, quote);
  if (quote !== '') {
    if (scanner.text[scanner.start] !== quote) throw scanner.error('sign', { sign: quote });
    scanner.passTo('markup', scanner.start + 1);
  }
  readRest(source);
  return source.takeDialect('imagemagick');
}

/** A list of ImageMagick's older form, as many rows as columns, which gets a size when it changes. */
function readSquare(source: Source, quote: string): void {
  const { scanner, gaps, spans } = source;
  if (!scanner.is('number')) throw scanner.error('kernel-of-numbers');
  const end = quote === '' ? /[^\s]*/y : /[^"'\n]*/y;
  const side = Math.sqrt(matchAt(end, scanner.text, scanner.start)![0].split(/[\s,]+/).length);
  if (!Number.isInteger(side)) throw scanner.error('square-kernel');
  readFlat(source, side, side);
  const at = gaps.first;
  spans.push(
    { start: at, end: at, hole: { hole: 'size', text: '' } },
    { start: at, end: at, text: ': ' },
  );
}

/** The rest of the command, which must have no other kernel. */
function readRest({ scanner }: Source): void {
  const { start, text } = scanner;
  const rest = text.slice(start, start + 5000);
  const other = /-(?:morphology|convolve)\b/.exec(rest);
  if (other !== null) {
    scanner.goTo(start + other.index);
    throw scanner.error('one-kernel');
  }
  scanner.pass('markup', REST);
}
