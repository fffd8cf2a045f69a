import { type Dtype, dtypes } from '../dtype.js';
import { MatrixSyntaxError } from '../MatrixSyntaxError.js';
import { readBrackets } from './readBrackets.js';
import type { Source } from './Source.js';

/** What a `repr` says beside the numbers. */
export interface ArrayArguments {
  dtype?: Dtype;
  /** `[rows, cols]`; an array of one dimension counts as one row. */
  shape?: [rows: number, cols: number];
}

const names = ['array', 'np.array', 'numpy.array'];

/** True if the scanner stands at the name of NumPy's `array`. */
export function isArrayCall({ scanner }: Source): boolean {
  return scanner.is('word') && names.includes(scanner.word);
}

/** Reads `array([[1, 2]], dtype=int8)`, from the name to the token after the last bracket. */
export function readArrayCall(source: Source): ArrayArguments {
  const { scanner, form } = source;
  form.call = true;
  form.separator = ',';
  scanner.nextInBrackets();
  expectSign(source, '(');
  if (!scanner.is('open')) throw scanner.error('a matrix in brackets');
  readBrackets(source);

  const found: ArrayArguments = {};
  while (scanner.is('comma')) {
    scanner.nextInBrackets();
    if (scanner.is('close')) break;
    readArgument(source, found);
  }
  expectSign(source, ')');
  return found;
}

function readArgument(source: Source, found: ArrayArguments): void {
  const { scanner } = source;
  const { word } = scanner;
  if ((word !== 'dtype' && word !== 'shape') || found[word] !== undefined) {
    throw scanner.error("dtype=…, shape=… or ')'");
  }
  scanner.nextInBrackets();
  expectSign(source, '=');
  if (word === 'dtype') found.dtype = readDtype(source);
  else found.shape = readShape(source);
}

function readDtype({ scanner }: Source): Dtype {
  const name = scanner.word.replace(/^(np|numpy)\./, '');
  const aliases: Readonly<Record<string, Dtype>> = { int: 'int64', float: 'float64' };
  const dtype = dtypes.find((known) => known === (aliases[name] ?? name));
  if ((!scanner.is('word') && !scanner.is('quote')) || dtype === undefined) {
    throw scanner.error(`one of ${dtypes.join(', ')}`);
  }
  scanner.nextInBrackets();
  return dtype;
}

/** Reads `(rows, cols)` or `(cols,)`, which must be the shape of the numbers that were read. */
function readShape(source: Source): [number, number] {
  const { scanner, rows: read } = source;
  const { start, text } = scanner;
  const sizes: number[] = [];
  expectSign(source, '(');
  while (!scanner.is('close')) {
    if (sizes.length === 2) throw scanner.error("')': a matrix has two dimensions");
    if (!scanner.is('number') || !Number.isSafeInteger(scanner.value) || scanner.value < 0) {
      throw scanner.error('a count');
    }
    sizes.push(scanner.value);
    scanner.nextInBrackets();
    if (!scanner.is('close')) expectSign(source, ',');
  }
  const [first, second] = sizes;
  if (first === undefined) throw scanner.error('a count');
  expectSign(source, ')');
  const [rows, cols] = second === undefined ? [1, first] : [first, second];
  const empty = read.values.length === 0 && rows * cols === 0;
  if (empty || (rows === read.rows && cols === read.cols)) return [rows, cols];
  const expected = `the ${read.rows}×${read.cols} that the array has`;
  throw new MatrixSyntaxError(text, start, `a shape of ${rows}×${cols}`, expected);
}

function expectSign({ scanner }: Source, sign: string): void {
  if (scanner.text[scanner.start] !== sign) throw scanner.error(`'${sign}'`);
  scanner.nextInBrackets();
}
