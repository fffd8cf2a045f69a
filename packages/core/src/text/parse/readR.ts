import { expectSign } from './readArguments.js';
import { readBrackets } from './readBrackets.js';
import { readCell } from './readCell.js';
import type { Source } from './Source.js';
import { giveShape } from './shape.js';

const CALL = /(?:matrix|array|structure)\s*\(\s*(?:data\s*=\s*)?(?=c\s*\(|-?[\d.]+L?\s*[:,/])/y;
const BIND = /([rc])bind(?=\s*\(\s*(?:\w+\s*=\s*)?c\s*\()/y;
const RANGE = /(-?\d+)L?:(-?\d+)L?/y;
const COUNT = /(\d+)L?/y;
const DIM = /(?:\.?[dD]im\s*=\s*)?(?:c\(\s*(\d+)L?\s*,\s*(\d+)L?\s*\)|(\d+):(\d+))/y;
const NAMED = /(nrow|ncol|byrow)\s*=\s*(\w+)/y;
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
  const [rows, cols, byRow] = readSizes(source);
  expectSign(scanner, ')');
  const { length } = source.rows;
  const height = rows ?? (cols === undefined ? length : Math.ceil(length / cols));
  const width = cols ?? Math.ceil(length / height);
  source.transposed = !byRow;
  if (length === 1 && height * width > 1) repeat(source, height * width);
  giveShape(source, byRow ? { rows: height, cols: width } : { rows: width, cols: height });
  return source.takeDialect('r');
}

/** R repeats a single number as often as the sizes say. */
function repeat({ scanner, rows }: Source, times: number): void {
  if (times > LONGEST_RANGE) throw scanner.error('numbers-at-most', { count: LONGEST_RANGE });
  const value = rows.values[0]!;
  rows.reshape(1, times);
  for (let at = 1; at < times; at++) rows.add(value, scanner.start);
  rows.reshape(1, times);
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
  // A range, or one number for all, is no pattern for other numbers.
  source.spans.push(
    { start, end: start, text: 'c(' },
    { start: gaps.end, end: gaps.end, text: ')' },
  );
  rows.endRow(scanner.start);
}

/** The arguments nrow, ncol and byrow, by name or in this order, and dim. */
function readSizes(source: Source): Sizes {
  const { scanner } = source;
  let rows: number | undefined;
  let cols: number | undefined;
  let byRow: boolean | undefined;
  while (scanner.is('comma')) {
    scanner.nextInBrackets();
    const dim = scanner.pass('shape', DIM);
    const named = dim ?? scanner.pass('shape', NAMED);
    const plain = named ?? scanner.pass('shape', COUNT);
    // A shape by its position alone is set anew.
    if (dim?.[0].startsWith('c')) source.print = true;
    if (dim !== undefined) [rows, cols] = [Number(dim[1] ?? dim[3]), Number(dim[2] ?? dim[4])];
    else if (named !== undefined) {
      const [, name, value = ''] = named;
      if (name === 'byrow') byRow = /^T(?:RUE)?$/.test(value);
      else if (/^\d+L?$/.test(value)) {
        if (name === 'nrow') rows = Number.parseInt(value, 10);
        else cols = Number.parseInt(value, 10);
      } else throw scanner.error('count');
    } else if (plain !== undefined) {
      if (rows === undefined) rows = Number(plain[1]);
      else cols = Number(plain[1]);
    } else if (scanner.pass('argument', /TRUE\b|T\b/y)) byRow = true;
    else if (scanner.pass('label', NAMES)) skipValue(scanner);
    else throw scanner.error('r-arguments');
  }
  return [rows, cols, byRow];
}

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

type Sizes = [rows: number | undefined, cols: number | undefined, byRow: boolean | undefined];
