import type { NumericArray } from '../matrix/types.js';
import { type Dtype, findUnheld } from './dtype.js';

/** Integer types that do not say their width, in any language. */
const widths: Readonly<Record<string, Dtype>> = {
  bool: 'bool',
  logical: 'bool',
  char: 'int8',
  uchar: 'uint8',
  byte: 'uint8',
  sbyte: 'int8',
  short: 'int16',
  ushort: 'uint16',
  int: 'int32',
  uint: 'uint32',
  integer: 'int64',
  rune: 'int32',
  long: 'int64',
  ulong: 'uint64',
  isize: 'int64',
  usize: 'uint64',
  size_t: 'uint64',
};
/** Those that differ in a language. */
const own: Readonly<Record<string, Readonly<Record<string, Dtype>>>> = {
  go: { int: 'int64', uint: 'uint64' },
  haskell: { int: 'int64' },
  java: { byte: 'int8' },
  julia: { int: 'int64', uint: 'uint64' },
  kotlin: { byte: 'int8' },
  swift: { int: 'int64', uint: 'uint64' },
};

/**
 * The integer type that a language calls so, `uint8_t`, `u8`, `unsigned short`; undefined for all
 * others. Types of 128 bits hold what those of 64 bits do of doubles.
 */
export function languageType(name: string, language: string): Dtype | undefined {
  const short = name
    .toLowerCase()
    .replace(/^unsigned /, 'u')
    .replace(/^signed /, '');
  const known = own[language]?.[short] ?? widths[short];
  const [, sign, bits] = /^(i|int|u|uint)(8|16|32|64|128)(?:_t)?$/.exec(short) ?? [];
  if (bits === undefined) return known;
  return `${sign!.startsWith('u') ? 'u' : ''}int${bits === '128' ? '64' : bits}` as Dtype;
}

/** Whether a type that a text names holds all numbers; some that may have 32 bits hold no more. */
export function holdsAll(name: string, language: string, data: NumericArray): boolean {
  const narrow = language === 'c' || language === 'fortran';
  const dtype = languageType(narrow ? name.replace(/long$|^integer$/i, 'int') : name, language);
  if (dtype === undefined) return true;
  return findUnheld(data, dtype) === undefined && !data.some((value) => Object.is(value, -0));
}
