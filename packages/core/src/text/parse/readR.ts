import { expectSign } from './readArguments.js';
import { readBrackets } from './readBrackets.js';
import { readCell } from './readCell.js';
import type { Source } from './Source.js';
import { fill, giveShape } from './shape.js';

const CALL = /(?:matrix|array|structure)\s*\(\s*(?:data\s*=\s*)?(?=c\s*\(|-?[\d.]+L?\s*[:,/])/y;
const BIND = /([rc])bind(?=\s*\(\s*(?:\w+\s*=\s*)?c\s*\()/y;
const RANGE = /(-?\d+)L?:(-?\d+)L?/y;
/** `nrow = 2`, `dim = c(2L, 3L)`, `byrow = TRUE`, or a size by its position. */
const SIZE =
  /nrow\s*=\s*(?<rows>\d+)L?|ncol\s*=\s*(?<cols>\d+)L?|byrow\s*=\s*(?<by>\w+)|(?:\.?[dD]im\s*=\s*)?(?:c\(\s*(?<high>\d+)L?\s*,\s*(?<wide>\d+)L?\s*\)|(?<high_>\d+):(?<wide_>\d+))|(?<next>\d+)L?|(?<by_>TRUE|T)\b/y;
const NAMES = /(?:dim|row|col)names\s*=\s*/y;

/** More numbers than this no range in a source stands for. */
const LONGEST_RANGE = 10_000_000;

/**
 * Reads R's `matrix(c(1, 2), nrow = 1)`, `structure(1:4, dim = c(2L, 2L))`, `rbind(c(1, 2))`, or
 * returns false if the text starts otherwise. Without `byrow` the numbers run down the columns.
 */
export function readR(source: Source): boolean {
  const { scanner, form } = source;
  const bind = scanner.pass('call', BIND);
  if (bind !== undefined) {
    readBrackets(source);
    source.transposed = bind[1] === 'c';
    return source.takeDialect('r');
  }
  const call = scanner.pass('call', CALL);
  if (call === undefined) return false;
  readValues(source);
  form.bare = true;
  const { rows, cols, byRow } = readSizes(source);
  expectSign(scanner, ')');
  const { length } = source.rows;
  const height = rows ?? (cols === undefined ? length : Math.ceil(length / cols));
  const width = cols ?? Math.ceil(length / height);
  source.transposed = !byRow;
  if (length === 1) fill(source, source.rows.values[0]!, { rows: 1, cols: height * width });
  giveShape(source, byRow ? { rows: height, cols: width } : { rows: width, cols: height });
  return source.takeDialect('r');
}

function readValues(source: Source): void {
  const { scanner, rows, gaps } = source;
  const { start } = scanner;
  if (scanner.pass('call', /c\s*(?=\()/y)) {
    readBrackets(source);
    return;
  }
  const range = scanner.pass('number', RANGE);
  if (range === undefined) {
    readCell(source);
  } else {
    const [all, from, to] = range;
    const [first, last] = [Number(from), Number(to)];
    if (Math.abs(last - first) >= LONGEST_RANGE)
      throw scanner.error('numbers-at-most', { count: LONGEST_RANGE });
    const step = last < first ? -1 : 1;
    gaps.see(start, start + all.length, true);
    for (let value = first; value !== last + step; value += step) rows.add(value, start);
  }
  // A range, or one number for all, is not a pattern for other numbers.
  source.spans.push(
    { start, end: start, text: 'c(' },
    { start: gaps.end, end: gaps.end, text: ')' },
  );
  rows.endRow(scanner.start);
}

/** The arguments nrow, ncol and byrow, by name or in this order, and dim. */
function readSizes(source: Source) {
  const { scanner } = source;
  let rows: string | undefined;
  let cols: string | undefined;
  let byRow = false;
  while (scanner.is('comma')) {
    scanner.nextInBrackets();
    const size = scanner.pass('shape', SIZE);
    const found = size?.groups;
    if (found === undefined) {
      if (!scanner.pass('label', NAMES)) throw scanner.error('r-arguments');
      skipValue(scanner);
      continue;
    }
    // A shape by its position alone is written again.
    if (size?.[0].startsWith('c(')) source.print = true;
    const [height, width] = rows === undefined ? [found.next] : [undefined, found.next];
    rows = found.rows ?? found.high ?? found.high_ ?? height ?? rows;
    cols = found.cols ?? found.wide ?? found.wide_ ?? width ?? cols;
    byRow ||= /^T(?:RUE)?$/.test(found.by ?? found.by_ ?? '');
  }
  return { rows: sizeOf(rows), cols: sizeOf(cols), byRow };
}

const sizeOf = (digits: string | undefined) => (digits === undefined ? undefined : Number(digits));

/** Goes past a value with balanced brackets. */
function skipValue(scanner: Source['scanner']): void {
  let depth = 0;
  while (!scanner.is('end')) {
    if (depth === 0 && (scanner.is('comma') || scanner.is('close'))) return;
    if (scanner.is('open')) depth++;
    if (scanner.is('close')) depth--;
    scanner.passTo('label', scanner.end);
  }
}
