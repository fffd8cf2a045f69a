import type { NumericArray } from '../matrix/types.js';
import { type Dtype, dtypes, findUnheld } from './dtype.js';

/** What languages call the integer types without saying their width. */
const names: { readonly [Type in Dtype]?: readonly string[] } = {
  bool: ['bool', 'logical'],
  int8: ['char', 'sbyte'],
  uint8: ['uchar', 'byte'],
  int16: ['short'],
  uint16: ['ushort'],
  int32: ['int', 'rune'],
  uint32: ['uint'],
  int64: ['integer', 'long', 'isize'],
  uint64: ['ulong', 'usize', 'size_t'],
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
  const [, sign, bits] = /^(i|int|u|uint)(8|16|32|64|128)(?:_t)?$/.exec(short) ?? [];
  if (bits) return `${sign!.startsWith('u') ? 'u' : ''}int${Math.min(Number(bits), 64)}` as Dtype;
  return own[language]?.[short] ?? dtypes.find((dtype) => names[dtype]?.includes(short));
}

/** Whether a type that a text names holds all numbers; some that may have 32 bits hold no more. */
export function holdsAll(name: string, language: string, data: NumericArray): boolean {
  const narrow = language === 'c' || language === 'fortran';
  const dtype = languageType(narrow ? name.replace(/long$|^integer$/i, 'int') : name, language);
  if (dtype === undefined) return true;
  return findUnheld(data, dtype) === undefined && !data.some((value) => Object.is(value, -0));
}
