import { readBrackets } from './readBrackets.js';
import { holesIn } from './Said.js';
import type { Source } from './Source.js';
import { reshape } from './shape.js';

const CALL = /(?<turn>transpose\s*\(\s*)?(?<numpy>(?:np|numpy)\.)?reshape\s*\(\s*(?=[[(])/iy;
/** `, [2, 3])`, `, (/ 2, 3 /), order=[2, 1])`, MATLAB's `, 2, 3)`. */
const SIZES =
  /,\s*(?:shape\s*=\s*)?(\[|\(\/?)?\s*(?<rows>\d{1,9})\s*(,|\s)\s*(?<cols>\d{1,9})\s*(?:\]|\/?\))?(?:\s*,\s*order\s*=\s*(?:\[|\(\/)\s*(1(?=\s*,\s*2)|2(?=\s*,\s*1))\s*,\s*[12]\s*(?:\]|\/\)))?\s*\)/dy;
/** Fortran's `k(2, 3) =`, also with types. */
const DECLARED = /\((?<rows>\d+)\s*,\s*(?<cols>\d+)\)(?=\s*(?:::|=|,))/d;

/**
 * Reads Fortran's and MATLAB's `reshape([1, 2, 3, 4], [2, 2])`, whose numbers run down the columns,
 * and NumPy's, whose numbers do not; returns false if the text starts otherwise.
 */
export function readReshape(source: Source): boolean {
  const { scanner, form, gaps } = source;
  const call = scanner.pass('call', CALL)?.groups;
  if (call === undefined) return false;
  if (!call.numpy && source.format === undefined) {
    scanner.numbers.kinds = true;
    scanner.goTo(scanner.start);
  }
  readBrackets(source);
  form.bare = true;
  const sizes = scanner.pass('shape', SIZES);
  if (sizes === undefined) throw scanner.error('two-sizes');
  const [, bracket, , sign, , order] = sizes;
  const down = !call.numpy && order !== '2';
  reshape(source, sizes, down);
  const turned = call.turn !== undefined;
  source.transposed = down !== turned;
  const declared = DECLARED.exec(scanner.text.slice(0, Math.min(gaps.first, 1000)));
  const holes = [...holesIn(sizes), ...(declared ? holesIn(declared) : [])];
  for (const { hole, ...span } of holes) {
    const name = turned ? (hole!.hole === 'rows' ? 'cols' : 'rows') : hole!.hole;
    source.spans.push({ ...span, hole: { hole: name, text: hole!.text } });
  }
  if (turned && !scanner.pass('call', /\)/y)) throw scanner.error('sign', { sign: ')' });
  const matlab = bracket === undefined || sign !== ',';
  return source.takeDialect(call.numpy ? 'numpy-repr' : matlab ? 'matlab' : 'fortran');
}
