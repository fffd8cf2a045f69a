import { dtypeNamed, dtypes } from '../dtype.js';
import type { Scanner } from './Scanner.js';
import type { Source } from './Source.js';
import { takeShape } from './shape.js';

/** Arguments that say nothing of the numbers. */
const IDLE =
  /(?:order\s*=\s*(["'])[CFAK]\1|copy\s*=\s*(?:True|False)\b|ndmin\s*=\s*[12]|device\s*=\s*(["'])[\w:]*\2|requires_grad=\w+|grad_fn=<\w*>|layout=torch\.\w+|memory_format=torch\.\w+)(?=\s*[,)])/y;
/** Reads `, dtype=int8, shape=(2, 3))`, Python's arguments after the array, to the token after them. */
export function readArguments(source: Source): void {
  const { scanner } = source;
  while (scanner.is('comma')) {
    scanner.nextInBrackets();
    if (scanner.is('close')) break;
    if (scanner.pass('argument', IDLE)) continue;
    const typed = source.dtype === undefined;
    if (scanner.pass('argument', /(?:shape|size)\s*=\s*/y)) readShape(source);
    else if (typed && (scanner.pass('argument', /dtype\s*=\s*/y) || isType(scanner))) {
      readDtype(source);
    } else throw scanner.error('array-arguments');
  }
}

/** A type by its position, `np.float32`, `float` or `'f4'`. */
function isType(scanner: Scanner): boolean {
  if (/^(?:np|numpy|torch|tf)\.\w+$/.test(scanner.word)) return true;
  return (scanner.is('word') || scanner.is('quote')) && dtypeNamed(scanner.word) !== undefined;
}

function readDtype(source: Source): void {
  const { scanner } = source;
  const named = scanner.pass('argument', /(?:np|numpy)\.dtype\(\s*/y);
  const name = scanner.word.replace(/^(np|numpy|torch|tf)\./, '');
  if ((!scanner.is('word') && !scanner.is('quote')) || !source.takeDtype(name)) {
    throw scanner.error('one-of', { names: dtypes.join(', ') });
  }
  scanner.passTo('type', scanner.end);
  if (named) expectSign(scanner, ')');
}

/** Reads `(rows, cols)` or `(cols,)`, which must be the shape of the numbers that were read. */
function readShape(source: Source): void {
  const { scanner, rows: read } = source;
  const { start } = scanner;
  const list = scanner.sign === '[';
  const sizes: number[] = [];
  expectSign(scanner, list ? '[' : '(');
  while (!scanner.is('close')) {
    if (sizes.length === 2) throw scanner.error('close-or-one-level', { sign: ')' });
    if (!scanner.is('number') || !Number.isSafeInteger(scanner.value) || scanner.value < 0) {
      throw scanner.error('count');
    }
    sizes.push(scanner.value);
    scanner.passTo('shape', scanner.end);
    if (!scanner.is('close')) expectSign(scanner, ',');
  }
  const [cols, rows = 1] = sizes.reverse();
  if (cols === undefined) throw scanner.error('count');
  expectSign(scanner, list ? ']' : ')');
  if (read.length === 0 && rows * cols === 0) read.reshape(rows, cols);
  // TensorFlow brings the numbers into it.
  const takes = source.dialect?.id === 'tensorflow' && source.form.bare;
  if (takes && rows * cols === read.length) takeShape(source, { rows, cols });
  if (rows === read.rows && cols === read.cols) return;
  const found = { code: 'a-shape', args: { rows, cols } } as const;
  throw scanner.errorAt(start, found, 'shape-of-array', { rows: read.rows, cols: read.cols });
}

/** Goes past a sign. */
export function expectSign(scanner: Scanner, sign: string): void {
  if (scanner.sign !== sign) throw scanner.error('sign', { sign });
  scanner.take();
}
