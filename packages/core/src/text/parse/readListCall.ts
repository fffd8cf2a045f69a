import type { MatrixFormat } from '../dialects/index.js';
import { expectSign } from './readArguments.js';
import { readBrackets } from './readBrackets.js';
import { readCell } from './readCell.js';
import { holesIn } from './Said.js';
import type { Source } from './Source.js';
import { fill, giveShape, MOST, misfit } from './shape.js';

/** Functions of a list and its sizes. */
const calls: readonly { readonly format: MatrixFormat; readonly opening: RegExp }[] = [
  {
    format: 'r',
    opening: /(?:matrix|array|structure)\s*\(\s*(?:data\s*=\s*)?(?=c\s*\(|-?[\d.]+L?\s*[:,/])/y,
  },
  { format: 'numpy-repr', opening: /(?:np|numpy)\.reshape\s*\(\s*(?=[[(])/y },
  { format: 'fortran', opening: /(?<turn>transpose\s*\(\s*)?reshape\s*\(\s*(?=[[(])/iy },
];
const RANGE = /(-?\d+)L?:(-?\d+)L?/y;
/** `nrow = 2`, `dim = c(2L, 3L)`, `[2, 3]`, `(/ 2, 3 /)`, or a size by its position. */
const SIZE =
  /nr(?:ow)?\s*=\s*(?<rows>\d+)L?|nc(?:ol)?\s*=\s*(?<cols>\d+)L?|(?:(?:\.?[dD]im|shape)\s*=\s*)?(?:(?:c\(|\[|\(\/?)\s*(?<rows_>\d{1,9})L?(?:\s*,\s*|(?<blank>\s+))(?<cols_>\d{1,9})L?\s*(?:\)|\]|\/\))|(?<rows__>\d+):(?<cols__>\d+))|(?<next>\d{1,9})L?(?=\s*[,)])/dy;
/** Which way the numbers run: `byrow = TRUE`, `order=[2, 1]`. */
const ORDER =
  /byrow\s*=\s*(?:(?<by>T(?:RUE)?)|\w+)\b|(?:(?<by_>TRUE|T)|FALSE|F)\b|order\s*=\s*(?:\[|\(\/)\s*(?:1\s*,\s*2|(?<by__>2\s*,\s*1))\s*(?:\]|\/\))/y;
const NAMES = /(?:dim|row|col)names\s*=\s*/y;

/**
 * Reads R's `matrix(c(1, 2), nrow = 1)` and `structure(1:4, dim = c(2L, 2L))`, and the functions
 * `reshape([1, 2, 3, 4], [2, 2])` of Fortran, MATLAB and NumPy, or returns false if the text starts
 * otherwise. The numbers run down the columns, but for NumPy's.
 */
export function readListCall(source: Source): boolean {
  const { scanner, form } = source;
  let turned = false;
  const call = calls.find(({ opening }) => {
    const found = scanner.pass('call', opening);
    turned = found?.groups?.turn !== undefined;
    return found !== undefined;
  });
  if (call === undefined) return false;
  source.takeDialect(call.format);
  if (call.format === 'fortran' && source.format === undefined) {
    scanner.numbers.kinds = true;
    scanner.goTo(scanner.start);
  }
  readValues(source);
  form.bare = true;
  const { rows, cols, byRow } = readSizes(source, turned);
  expectSign(scanner, ')');
  if (turned) expectSign(scanner, ')');
  const { length } = source.rows;
  const height = rows ?? (cols === undefined ? length : Math.ceil(length / cols));
  const width = cols ?? Math.ceil(length / height);
  if (call.format === 'r' && length === 1) {
    fill(source, source.rows.values[0]!, { rows: 1, cols: height * width });
  }
  if (source.rows.length !== height * width) {
    throw misfit(source, length, { rows: height, cols: width });
  }
  const down = !byRow && call.format !== 'numpy-repr';
  source.transposed = down !== turned;
  giveShape(source, down ? { rows: width, cols: height } : { rows: height, cols: width });
  return true;
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
  const { scanner } = source;
  const isR = source.dialect?.id === 'r';
  const sizes: { rows?: number; cols?: number; byRow: boolean } = { byRow: false };
  while (scanner.is('comma')) {
    scanner.nextInBrackets();
    const order = scanner.pass('argument', ORDER)?.groups;
    if (order !== undefined) {
      sizes.byRow ||= (order.by ?? order.by_ ?? order.by__) !== undefined;
      continue;
    }
    if (isR && scanner.pass('label', NAMES)) {
      skipValue(scanner);
      continue;
    }
    const found = scanner.pass('shape', SIZE);
    if (found === undefined) throw scanner.error(isR ? 'r-arguments' : 'two-sizes');
    const next = sizes.rows === undefined ? 'rows' : 'cols';
    for (const { start, end, hole } of holesIn(found)) {
      if ((hole.hole as string) === 'blank') continue;
      const name = hole.hole === 'rows' || hole.hole === 'cols' ? hole.hole : next;
      // A size that stands twice.
      if ((sizes[name] ?? Number(hole.text)) !== Number(hole.text)) {
        throw scanner.errorAt(start, hole.text, isR ? 'r-arguments' : 'two-sizes');
      }
      sizes[name] = Number(hole.text);
      const other = name === 'rows' ? 'cols' : 'rows';
      source.spans.push({ start, end, hole: { hole: turned ? other : name, text: hole.text } });
    }
    const matlab = found.groups?.next ?? found.groups?.blank;
    if (matlab !== undefined && !isR && source.dialect?.id === 'fortran')
      source.takeDialect('matlab');
  }
  if (!isR && (sizes.rows === undefined || sizes.cols === undefined)) {
    throw scanner.error('two-sizes');
  }
  return sizes;
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
