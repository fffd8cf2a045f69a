import type { MatrixFormat } from '../dialects/index.js';
import { expectSign } from './readArguments.js';
import { readBrackets } from './readBrackets.js';
import { readCell } from './readCell.js';
import { holesIn } from './Said.js';
import type { Source } from './Source.js';
import { fill, giveShape, MOST, misfit } from './shape.js';

/** Functions of a list and its sizes. */
const calls: readonly (readonly [MatrixFormat, RegExp])[] = [
  ['r', /(?:matrix|array|structure)\s*\(\s*(?:data\s*=\s*)?(?=c\s*\(|-?[\d.]+L?\s*[:,/])/y],
  ['numpy-repr', /(?:np|numpy)\.reshape\s*\(\s*(?=[[(])/y],
  ['fortran', /(?<turn>transpose\s*\(\s*)?reshape\s*\(\s*(?=[[(])/iy],
];
const RANGE = /(-?\d+)L?:(-?\d+)L?/y;
/** `nrow = 2`, `dim = c(2L, 3L)`, `[2, 3]`, `(/ 2, 3 /)`, or a size by its position. */
const SIZE =
  /nr(?:ow)?\s*=\s*(?<rows>\d+)L?|nc(?:ol)?\s*=\s*(?<cols>\d+)L?|(?:(?:\.?[dD]im|shape)\s*=\s*)?(?:(?:c\(|\[|\(\/?)\s*(?<rows_>\d{1,9})L?\s*[,\s]\s*(?<cols_>\d{1,9})L?\s*(?:\)|\]|\/\))|(?<rows__>\d+):(?<cols__>\d+))|(?<next>\d{1,9})L?(?=\s*[,)])/dy;
/** MATLAB's sizes, by position or with a blank between them. */
const MATLAB = /^\d+L?$|\d\s+\d/;
/** Which way the numbers run: `byrow = TRUE`, `order=[2, 1]`. */
const ORDER =
  /byrow\s*=\s*\w+\b|(?:TRUE|T|FALSE|F)\b|order\s*=\s*(?:\[|\(\/)\s*(?:1\s*,\s*2|2\s*,\s*1)\s*(?:\]|\/\))/y;
const BY_ROW = /\bT(?:RUE)?$|2\s*,\s*1/;
const NAMES = /(?:dim|row|col)names\s*=\s*/y;

/**
 * Reads R's `matrix(c(1, 2), nrow = 1)` and `structure(1:4, dim = c(2L, 2L))`, and the functions
 * `reshape([1, 2, 3, 4], [2, 2])` of Fortran, MATLAB and NumPy, or returns false if the text starts
 * otherwise. The numbers run down the columns, but for NumPy's.
 */
export function readListCall(source: Source): boolean {
  return calls.some(([format, opening]) => {
    const call = source.scanner.pass('call', opening);
    if (call) readCall(source, format, call.groups?.turn !== undefined);
    return call !== undefined;
  });
}

function readCall(source: Source, format: MatrixFormat, turned: boolean): void {
  const { scanner, form } = source;
  source.takeDialect(format);
  if (format === 'fortran' && source.format === undefined) {
    scanner.numbers.kinds = true;
    scanner.goTo(scanner.start);
  }
  readValues(source);
  form.bare = true;
  const { rows, cols, byRow } = readSizes(source, turned);
  expectSign(scanner, ')');
  if (turned) expectSign(scanner, ')');
  const { length } = source.rows;
  const height = rows ?? Math.ceil(length / (cols ?? 1));
  const width = cols ?? Math.ceil(length / height);
  if (format === 'r' && length === 1) {
    fill(source, source.rows.values[0]!, { rows: 1, cols: height * width });
  }
  if (source.rows.length !== height * width) {
    throw misfit(source, length, { rows: height, cols: width });
  }
  const down = !byRow && format !== 'numpy-repr';
  source.transposed = down !== turned;
  giveShape(source, down ? { rows: width, cols: height } : { rows: height, cols: width });
}

/** A list in brackets, R's range, or the number that R repeats. */
function readValues(source: Source): void {
  const { scanner, rows, gaps } = source;
  const { start } = scanner;
  if (scanner.pass('call', /c\s*(?=\()/y) || scanner.is('open')) {
    readBrackets(source);
    return;
  }
  const range = scanner.pass('number', RANGE);
  if (range === undefined) readCell(source);
  else {
    const [first, last] = [Number(range[1]), Number(range[2])];
    if (Math.abs(last - first) >= MOST) throw scanner.error('numbers-at-most', { count: MOST });
    const step = last < first ? -1 : 1;
    gaps.see(start, start + range[0].length, true);
    for (let value = first; value !== last + step; value += step) rows.add(value, start);
  }
  // A range, or one number for all, is not a pattern for other numbers.
  source.spans.push(
    { start, end: start, text: 'c(' },
    { start: gaps.end, end: gaps.end, text: ')' },
  );
  rows.endRow(scanner.start);
}

/** The sizes by name or in their order, and the way that the numbers run. */
function readSizes(source: Source, turned: boolean) {
  const { scanner, dialect } = source;
  const isR = dialect?.id === 'r';
  const expected = isR ? 'r-arguments' : 'two-sizes';
  const sizes: { rows?: number; cols?: number; byRow?: boolean } = {};
  while (scanner.is('comma')) {
    scanner.nextInBrackets();
    const order = scanner.pass('argument', ORDER)?.[0];
    if (order !== undefined) sizes.byRow ||= BY_ROW.test(order);
    else if (isR && scanner.pass('label', NAMES)) skipValue(scanner);
    else {
      const found = scanner.pass('shape', SIZE);
      if (found === undefined) throw scanner.error(expected);
      const next = sizes.rows === undefined ? 'rows' : 'cols';
      for (const { start, end, hole } of holesIn(found)) {
        const { text } = hole;
        const name = hole.hole === 'rows' || hole.hole === 'cols' ? hole.hole : next;
        // A size that stands twice.
        if ((sizes[name] ?? Number(text)) !== Number(text)) {
          throw scanner.errorAt(start, text, expected);
        }
        sizes[name] = Number(text);
        const other = name === 'rows' ? 'cols' : 'rows';
        source.spans.push({ start, end, hole: { hole: turned ? other : name, text } });
      }
      if (dialect?.id === 'fortran' && MATLAB.test(found[0])) source.takeDialect('matlab');
    }
  }
  if (!isR && (sizes.rows === undefined || sizes.cols === undefined)) {
    throw scanner.error('two-sizes');
  }
  return sizes;
}

/** Goes past a value with balanced brackets. */
function skipValue(scanner: Source['scanner']): void {
  for (let depth = 0; !scanner.is('end'); scanner.passTo('label', scanner.end)) {
    if (depth === 0 && (scanner.is('comma') || scanner.is('close'))) return;
    if (scanner.is('open')) depth++;
    if (scanner.is('close')) depth--;
  }
}
