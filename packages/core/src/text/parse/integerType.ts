import type { Dialect } from '../dialects/dialect.js';
import type { Dtype } from '../dtype.js';
import type { Source } from './Source.js';

/** Integer types that do not say their width, or not by NumPy's name. */
const widths: Readonly<Record<string, Dtype>> = {
  char: 'int8',
  'signed char': 'int8',
  'unsigned char': 'uint8',
  uchar: 'uint8',
  sbyte: 'int8',
  short: 'int16',
  'signed short': 'int16',
  'unsigned short': 'uint16',
  ushort: 'uint16',
  int: 'int32',
  'signed int': 'int32',
  'unsigned int': 'uint32',
  uint: 'uint32',
  long: 'int64',
  'signed long': 'int64',
  'unsigned long': 'uint64',
  ulong: 'uint64',
  size_t: 'uint64',
  isize: 'int64',
  usize: 'uint64',
  Int: 'int64',
  UInt: 'uint64',
};
/** Those that differ between languages. */
const own: Readonly<Record<string, Readonly<Record<string, Dtype>>>> = {
  go: { int: 'int64', uint: 'uint64', byte: 'uint8', rune: 'int32' },
  csharp: { byte: 'uint8' },
  java: { byte: 'int8' },
  kotlin: { byte: 'int8' },
};

/** The integer type that a language's declaration names, `uint8_t k[1][2]`; undefined if none. */
export function integerType(
  { scanner, gaps }: Source,
  { id, holes }: Dialect,
): { readonly name: string; readonly dtype: Dtype } | undefined {
  if (holes === undefined) return undefined;
  const text = scanner.text
    .slice(0, Math.min(1000, Math.max(gaps.first, 0)))
    .replace(/\/\/[^\n]*|\/\*[\s\S]*?\*\/|\blong double\b/g, '');
  for (const { groups = {} } of text.matchAll(holes)) {
    const name = groups.type ?? groups.type_;
    if (name === undefined) continue;
    const dtype = own[id]?.[name] ?? widths[name] ?? byWidth(name);
    return dtype && { name, dtype };
  }
  return undefined;
}

/** `int8_t`, `u8`, `UInt16`; those of 128 bits hold what those of 64 bits do of doubles. */
function byWidth(name: string): Dtype | undefined {
  const [, sign, bits] = /^(i|int|u|uint)(8|16|32|64|128)(?:_t)?$/i.exec(name) ?? [];
  if (bits === undefined) return undefined;
  return `${/^u/i.test(sign!) ? 'u' : ''}int${bits === '128' ? '64' : bits}` as Dtype;
}
