import type { Matrix, NumericArray } from '../../matrix/types.js';
import { type Dtype, findUnheld } from '../dtype.js';
import type { ArrayArguments } from './readArrayCall.js';
import { Scanner } from './Scanner.js';
import type { Source } from './Source.js';

const constructors: {
  readonly [Type in Dtype]?: new (
    values: ArrayLike<number>,
  ) => NumericArray;
} = {
  float32: Float32Array,
  int32: Int32Array,
  uint32: Uint32Array,
  int16: Int16Array,
  uint16: Uint16Array,
  int8: Int8Array,
  uint8: Uint8Array,
};

/** The numbers that were read, in the array that holds their type. */
export function toMatrix({ scanner, rows }: Source, { dtype, shape }: ArrayArguments): Matrix {
  const unheld = dtype && findUnheld(rows.values, dtype);
  if (unheld) throw scannerAtNumber(scanner.text, unheld.at).error(unheld.expected);
  const Type = (dtype && constructors[dtype]) ?? Float64Array;
  const [height, width] = shape ?? [rows.rows, rows.cols];
  return { rows: height, cols: width, data: new Type(rows.values) };
}

/** A scanner that stands at the text's number of that index. */
function scannerAtNumber(text: string, index: number): Scanner {
  const scanner = new Scanner(text);
  for (let left = index + 1; left > 0; ) {
    scanner.next();
    if (scanner.is('number')) left--;
  }
  return scanner;
}
