/** A number that is more than digits, a point and an exponent. */
export interface SpelledNumber {
  readonly value: number;
  /** Where it ends in the text. */
  readonly end: number;
  /** The suffix that says its type, or empty. */
  readonly suffix: string;
  /** As in `NumberScanner.point`, if that is known. */
  readonly point?: number;
}

const SIGN = /[-+\u2212\u2013\uFF0B\uFF0D]?/y;
/** `0x1F`, `0b101`, `0o17` with digit separators, and the suffixes of integers. */
const BASED =
  /(0[xX][\da-fA-F][\da-fA-F_']*|0[bB][01][01_']*|0[oO][0-7][0-7_']*)(_?[iu](?:8|16|32|64|128|size)|[uUlLzZ]{0,3}|n)/y;
/** `1_000.5d0`, `1'000`, `1.5*^-7`, and the suffixes of types. */
const DECIMAL =
  /((?:\d(?:[\d_']*\d)?)?(?:\.(?:\d(?:[\d_]*\d)?)?)?)(?:`[\d.]*)?(?:(?:[eEdD]|\*\^)([-+\u2212\u2013]?\d[\d_]*)|[fF](?!(?:16|32|64)\b)([-+]?\d+))?(_?[fiu](?:16|32|64|128|8|size)|lf|LF|[uUlL]{1,3}|[fFdDhHmMn])?/y;
/** Fortran's kinds, `1_8` and `1.5e3_dp`; names of kinds are not digits, nor types of Rust. */
const KIND =
  /((?:\d+\.?\d*|\.\d+)(?:[eEdD][-+]?\d+)?)(_(?:(?:[1-48]|1[06])(?![\w.])|(?![fiu]\d|[iu]size)[A-Za-z]\w*))/y;
/** `½` and `1½`, also `1⁄2` with U+2044. */
const VULGAR = /(\d*)([\u00BC-\u00BE\u2150-\u215E\u2189])|([\d⁰¹²³⁴-⁹]+)\u2044([\d₀-₉]+)/y;
/** Words for numbers, some of them calls. */
const CONSTANT =
  /float\(\s*(["'])([-+]?\w+)\1\s*\)|Float\((undefined)\)|math\.(?:Inf\(\s*([-+]?1)\s*\)|NaN\(\)|Copysign\(\s*0\s*,\s*(-)1\s*\))|(?:std::)?numeric_limits<[\w ]{1,20}>::(\w+)\(\)|(?:(?:np|numpy|jnp|math|torch|tf|Number|Double|Float|double|float|f32|f64|std::f32|std::f64)(?:\.|::))?([A-Za-z]\w{0,18}|\u221E)|\.(\w{3,8})/y;

const RATIONAL = /Rational\(\s*(-?\d+)\s*,\s*(\d+)\s*\)/y;
const TYPED =
  /(?:(?:np|numpy|jnp|torch|tf)\.(?:(?:float|u?int)\d+|bool_?)|Integer|Float|Real|Number|float|int|double|BigDecimal)\(\s*(['"]?)([^\s'"(),]{1,40})\1\s*(?:,\s*precision=\d+\s*)?\)/y;

/** What the words mean, in lower case and without underscores. */
const constants: ReadonlyMap<string, number> = new Map([
  ['nan', Number.NaN],
  ['quietnan', Number.NaN],
  ['indeterminate', Number.NaN],
  ['inf', Infinity],
  ['infinity', Infinity],
  ['infty', Infinity],
  ['huge', Infinity],
  ['\u221E', Infinity],
  ['positiveinfinity', Infinity],
  ['neginfinity', -Infinity],
  ['negativeinfinity', -Infinity],
]);

/** Words that count in this spelling only: R's missing value, Julia's typed ones, truth values. */
const exact: ReadonlyMap<string, number> = new Map([
  ['NA', Number.NaN],
  ['NA_real_', Number.NaN],
  ['NA_integer_', Number.NaN],
  ['NaN32', Number.NaN],
  ['NaN16', Number.NaN],
  ['Inf32', Infinity],
  ['Inf16', Infinity],
  ['True', 1],
  ['False', 0],
  ['TRUE', 1],
  ['FALSE', 0],
]);

/**
 * Reads a number at `start` in any spelling; the text may go on behind it.
 *
 * @param kinds Whether `1_8` is 1 of Fortran's kind 8; by default it is no number, for it could be 18.
 */
export function readSpelledNumber(
  text: string,
  start: number,
  kinds?: boolean,
): SpelledNumber | undefined {
  const wide = widthFolded(text, start);
  if (wide !== undefined) return wide;
  const sign = match(SIGN, text, start)![0]!;
  const first = start + sign.length;
  const read =
    readVulgar(text, first) ??
    readBased(text, first) ??
    readDecimal(text, first, kinds) ??
    readConstant(text, first) ??
    readTyped(text, first, kinds);
  if (read === undefined) return undefined;
  return sign === '' || sign === '+' || sign === '\uFF0B' ? read : { ...read, value: -read.value };
}

/** A number in a call that says its type, as `np.float64(1.5)` and SymPy's `Integer(1)`. */
function readTyped(text: string, start: number, kinds?: boolean): SpelledNumber | undefined {
  const ratio = match(RATIONAL, text, start);
  if (ratio !== undefined) {
    return { value: Number(ratio[1]) / Number(ratio[2]), end: start + ratio[0].length, suffix: '' };
  }
  const found = match(TYPED, text, start);
  if (found === undefined) return undefined;
  const inner = found[2]!;
  const number = readSpelledNumber(inner, 0, kinds);
  if (number === undefined || number.end !== inner.length) return undefined;
  return { ...number, end: start + found[0].length };
}

function readVulgar(text: string, start: number): SpelledNumber | undefined {
  const found = match(VULGAR, text, start);
  if (found === undefined) return undefined;
  const [all, whole = '', sign, numerator, denominator] = found;
  const fraction = sign?.normalize('NFKC') ?? `${numerator}\u2044${denominator}`.normalize('NFKC');
  const [over, under] = fraction.split('\u2044').map(Number);
  return { value: Number(whole) + over! / under!, end: start + all.length, suffix: '' };
}

function readBased(text: string, start: number): SpelledNumber | undefined {
  const found = match(BASED, text, start);
  if (found === undefined) return undefined;
  const [all = '', digits = '', suffix = ''] = found;
  return { value: Number(digits.replace(/[_']/g, '')), end: start + all.length, suffix };
}

function readDecimal(
  text: string,
  start: number,
  kinds: boolean | undefined,
): SpelledNumber | undefined {
  const kind = kinds === false ? undefined : match(KIND, text, start);
  if (kind !== undefined) {
    if (kinds === undefined) return undefined;
    const value = Number(kind[1]!.replace(/[dD]/, 'e'));
    return { value, end: start + kind[0].length, suffix: kind[2]! };
  }
  const found = match(DECIMAL, text, start);
  if (found === undefined || !/\d/.test(found[1]!)) return undefined;
  const [all = '', mantissa = '', power, single, suffix = ''] = found;
  // A separator stands between two digits.
  if (/[_'](?!\d)/.test(mantissa)) return undefined;
  const exponent = (power ?? single ?? '0').replace(/[\u2212\u2013]/, '-').replaceAll('_', '');
  const value = Number(`${mantissa.replace(/[_']/g, '')}e${exponent}`);
  return { value, end: start + all.length, suffix: single === '0' ? 'f0' : suffix };
}

function readConstant(text: string, start: number): SpelledNumber | undefined {
  const found = match(CONSTANT, text, start);
  if (found === undefined) return undefined;
  const [all = '', , float, missing, infinity, zero, limit, word, dotted] = found;
  const end = start + all.length;
  if (zero) return { value: -0, end, suffix: '' };
  if (infinity) return { value: Number(infinity) * Infinity, end, suffix: '' };
  const name = (float ?? limit ?? word ?? dotted ?? 'nan').replace(/^[-+]/, '');
  if (missing) return { value: Number.NaN, end, suffix: '' };
  const size = exact.get(name) ?? constants.get(name.toLowerCase().replaceAll('_', ''));
  if (size === undefined) return undefined;
  return { value: float?.startsWith('-') ? -size : size, end, suffix: '' };
}

/** Digits, signs and points as wide as Chinese characters, U+FF01 to U+FF5E. */
function widthFolded(text: string, start: number): SpelledNumber | undefined {
  const found = match(
    /[-+\u2212\u2013\uFF0B\uFF0D]?[\d.\uFF0E\uFF10-\uFF19eE\uFF45]{1,400}/y,
    text,
    start,
  )?.[0];
  if (found === undefined || !/[\uFF0B-\uFF5E]/.test(found)) return undefined;
  const value = Number(found.normalize('NFKC').replace('\u2212', '-'));
  return Number.isNaN(value) ? undefined : { value, end: start + found.length, suffix: '' };
}

/** Numbers with signs between their thousands. */
const grouped: Readonly<Record<string, RegExp>> = {
  ',': /([-+\u2212\u2013]?)(\d{1,3}(?:,\d{3})+|\d{1,2}(?:,\d{2})+,\d{3})(\.\d+)?(?![\d,])/y,
  ' ': /([-+\u2212\u2013]?)(\d{1,3}(?: \d{3})+)([.,]\d+)?(?!\d)/y,
  '.': /([-+\u2212\u2013]?)(\d{1,3}(?:\.\d{3})+)(,\d+)?(?![\d.])/y,
};

/** Reads `1,234.5`, or `1.234,5` if `grouping` is a point, at `start`; undefined if none is there. */
export function readGrouped(
  text: string,
  start: number,
  grouping: string,
): SpelledNumber | undefined {
  const found = match(grouped[grouping]!, text, start);
  if (found === undefined) return undefined;
  const [all, sign = '', digits = '', fraction = ''] = found;
  const size = Number(digits.replaceAll(grouping, '') + fraction.replace(',', '.'));
  const value = sign === '' || sign === '+' ? size : -size;
  return { value, end: start + all.length, suffix: '', point: fraction === '' ? 0 : 2 };
}

function match(pattern: RegExp, text: string, start: number): RegExpExecArray | undefined {
  pattern.lastIndex = start;
  return pattern.exec(text) ?? undefined;
}
