import { readBrackets } from './readBrackets.js';
import type { Source } from './Source.js';
import { takeShape } from './shape.js';

const CALL = /(transpose\s*\(\s*)?((?:np|numpy)\.)?reshape\s*\(\s*(?=[[(])/iy;
/** `, [2, 3])`, `, (/ 2, 3 /), order=[2, 1])`, MATLAB's `, 2, 3)`. */
const SIZES =
  /,\s*(?:shape\s*=\s*)?(\[|\(\/?)?\s*(\d{1,9})\s*(,|\s)\s*(\d{1,9})\s*(?:\]|\/?\))?(?:\s*,\s*order\s*=\s*(?:\[|\(\/)\s*(1(?=\s*,\s*2)|2(?=\s*,\s*1))\s*,\s*[12]\s*(?:\]|\/\)))?\s*\)/dy;

/**
 * Reads Fortran's and MATLAB's `reshape([1, 2, 3, 4], [2, 2])`, whose numbers run down the columns,
 * and NumPy's, whose numbers do not; returns false if the text starts otherwise.
 *
 * @returns The language whose form it is.
 */
export function readReshape(source: Source): 'fortran' | 'matlab' | 'numpy-repr' | undefined {
  const { scanner, form, gaps } = source;
  const call = scanner.pass('call', CALL);
  if (call === undefined) return undefined;
  if (call[2] === undefined && source.format === undefined) {
    scanner.numbers.kinds = true;
    scanner.goTo(scanner.start);
  }
  const slashes = scanner.text.startsWith('(/', scanner.start);
  if (slashes) readSlashed(source);
  else readBrackets(source);
  form.bare = true;
  const { start } = scanner;
  const sizes = scanner.pass('shape', SIZES);
  if (sizes === undefined) throw scanner.error('two-sizes');
  const [, bracket = '', height, sign, width, order] = sizes;
  const [rows, cols] = [Number(height), Number(width)];
  if (rows * cols !== source.rows.length) {
    const found = { code: 'a-shape', args: { rows, cols } } as const;
    throw scanner.errorAt(start, found, 'shape-of-numbers', { count: source.rows.length });
  }
  const down = call[2] === undefined && order !== '2';
  takeShape(source, down ? { rows: cols, cols: rows } : { rows, cols });
  const turned = call[1] !== undefined;
  source.transposed = down !== turned;
  const names = turned ? (['cols', 'rows'] as const) : (['rows', 'cols'] as const);
  seeSizes(source, sizes.indices![2]!, sizes.indices![4]!, names);
  const declared = /\((\d+)\s*,\s*(\d+)\)(?=\s*(?:::|=|,))/d.exec(
    scanner.text.slice(0, Math.min(gaps.first, 1000)),
  )?.indices;
  if (declared) seeSizes(source, declared[1]!, declared[2]!, names);
  if (turned && !scanner.pass('call', /\)/y)) throw scanner.error('sign', { sign: ')' });
  if (call[2] !== undefined) return 'numpy-repr';
  return bracket === '' || sign !== ',' ? 'matlab' : 'fortran';
}

/** Fortran's older list, `(/ 1, 2 /)`, whose slash divides nothing. */
function readSlashed(source: Source): void {
  const { scanner, rows } = source;
  scanner.passTo('markup', scanner.start + 2);
  for (;;) {
    source.takeNumber();
    scanner.nextInBrackets();
    if (!scanner.is('comma')) break;
    scanner.nextInBrackets();
  }
  rows.endRow(scanner.start);
  if (!scanner.pass('markup', /\/\)/y))
    throw scanner.error('sign-or-sign', { sign: ',', other: '/)' });
}

type Range = readonly [start: number, end: number];

function seeSizes(
  { scanner, spans }: Source,
  first: Range,
  second: Range,
  [rows, cols]: readonly ['rows', 'cols'] | readonly ['cols', 'rows'],
): void {
  for (const [[start, end], hole] of [
    [first, rows],
    [second, cols],
  ] as const) {
    spans.push({ start, end, hole: { hole, text: scanner.text.slice(start, end) } });
  }
}
