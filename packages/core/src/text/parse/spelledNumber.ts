import { matchAt } from './matchAt.js';

/** A number that is more than digits, a point and an exponent. */
export interface SpelledNumber {
  readonly value: number;
  /** Where it ends in the text. */
  readonly end: number;
  /** The suffix that says its type. */
  readonly suffix?: string | undefined;
  /** As in `NumberScanner.point`, if that is known. */
  readonly point?: number;
}

/** What a spelling stands for. */
type Value = Omit<SpelledNumber, 'end'>;

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
  /float\(\s*(["'])([-+]?\w+)\1\s*\)|Float\(undefined\)|math\.(?:Inf\(\s*([-+]?1)\s*\)|NaN\(\)|Copysign\(\s*0\s*,\s*(-)1\s*\))|(?:std::)?numeric_limits<[\w ]{1,20}>::(\w+)\(\)|(?:(?:np|numpy|jnp|math|torch|tf|Number|Double|Float|double|float|f32|f64|std::f32|std::f64)(?:\.|::))?([A-Za-z]\w{0,18}|\u221E)|\.(\w{3,8})/y;

/** Digits, signs and points as wide as Chinese characters, U+FF01 to U+FF5E. */
const WIDE = /[-+\u2212\uFF0B\uFF0D]?[\d.\uFF0E\uFF10-\uFF19eE\uFF45]{1,400}/y;
/** SymPy's fraction, and numbers in a call that says their type, as `np.float64(1.5)`. */
const RATIONAL = /Rational\(\s*(-?\d+)\s*,\s*(\d+)\s*\)/y;
const TYPED =
  /(?:(?:np|numpy|jnp|torch|tf)\.(?:(?:float|u?int)\d+|bool_?)|Integer|Float|Real|Number|float|int|double|BigDecimal)\(\s*(['"]?)([^\s'"(),]{1,40})\1\s*(?:,\s*precision=\d+\s*)?\)/y;

/** LaTeX's `\frac{1}{16}`, `\tfrac14`, `\infty` and `\mathrm{NaN}`; a space may stand behind a sign. */
const PLAIN = String.raw`[-+\u2212]?(?:\d{1,40}(?:\.\d{0,40})?|\.\d{1,40})`;
const TYPESET = new RegExp(
  String.raw`\s*\\(?:[tdc]?frac\s*(?:\{(${PLAIN})\}\s*\{(${PLAIN})\}|(\d)\s*(\d))|(infty)|` +
    String.raw`(?:math\w+|text\w*|operatorname)\{(?:NaN|nan)\})`,
  'y',
);

/** What the words mean; some only in this spelling: R's missing value, Julia's types, truth values. */
const words: readonly (readonly [word: RegExp, value: number])[] = [
  [/^(?:nan|quiet_?nan|indeterminate)$/i, Number.NaN],
  [/^(?:NA|NA_real_|NA_integer_|NaN(?:16|32))$/, Number.NaN],
  [/^(?:inf|infinity|infty|huge|\u221E|positive_?infinity)$/i, Infinity],
  [/^neg(?:ative)?_?infinity$/i, -Infinity],
  [/^Inf(?:16|32)$/, Infinity],
  [/^(?:True|TRUE)$/, 1],
  [/^(?:False|FALSE)$/, 0],
];

/** The spellings, in the order in which they are tried, and what each stands for; null if for nothing. */
const spellings: readonly (readonly [
  RegExp,
  (found: readonly (string | undefined)[], kinds: boolean | undefined) => Value | undefined | null,
])[] = [
  [
    VULGAR,
    ([, whole = '', sign, numerator, denominator]) => {
      const fraction = (sign ?? `${numerator}\u2044${denominator}`).normalize('NFKC');
      const [over, under] = fraction.split('\u2044').map(Number);
      return { value: Number(whole) + over! / under! };
    },
  ],
  [BASED, ([, digits, suffix]) => ({ value: toNumber(digits!), suffix })],
  [
    KIND,
    ([, digits, suffix], kinds) => {
      if (kinds === false) return undefined;
      return kinds ? { value: Number(digits!.replace(/[dD]/, 'e')), suffix } : null;
    },
  ],
  [
    DECIMAL,
    ([, mantissa = '', power, single, suffix]) => {
      // A separator stands between two digits.
      if (!/\d/.test(mantissa) || /[_'](?!\d)/.test(mantissa)) return undefined;
      const value = toNumber(`${mantissa}e${power ?? single ?? '0'}`);
      return { value, suffix: single === '0' ? 'f0' : suffix };
    },
  ],
  [
    CONSTANT,
    ([, , float, infinity, zero, limit, word, dotted]) => {
      if (infinity) return { value: Number(infinity) * Infinity };
      if (zero) return { value: -0 };
      const name = (float ?? limit ?? word ?? dotted ?? 'nan').replace(/^[-+]/, '');
      const size = words.find(([known]) => known.test(name))?.[1];
      return size === undefined ? undefined : { value: float?.startsWith('-') ? -size : size };
    },
  ],
  [
    TYPESET,
    ([, over, under, digit, digit_, infinity]) => {
      if (infinity) return { value: Infinity };
      const above = over ?? digit;
      return { value: above ? toNumber(above) / toNumber(under ?? digit_!) : Number.NaN };
    },
  ],
  [RATIONAL, ([, over, under]) => ({ value: Number(over) / Number(under) })],
  [
    TYPED,
    ([, , inner = ''], kinds) => {
      const number = readSpelledNumber(inner, 0, kinds);
      return number?.end === inner.length ? number : undefined;
    },
  ],
];

/**
 * Reads a number at `start` in any spelling; the text may go on behind it.
 *
 * @param kinds Whether `1_8` is 1 of Fortran's kind 8; by default it is not a number, for it could be 18.
 */
export function readSpelledNumber(
  text: string,
  start: number,
  kinds?: boolean,
): SpelledNumber | undefined {
  const wide = matchAt(WIDE, text, start)?.[0] ?? '';
  if (/[\uFF0B-\uFF5E]/.test(wide)) {
    const value = toNumber(wide.normalize('NFKC'));
    if (!Number.isNaN(value)) return { value, end: start + wide.length };
  }
  const sign = matchAt(SIGN, text, start)![0]!;
  const first = start + sign.length;
  for (const [pattern, read] of spellings) {
    const found = matchAt(pattern, text, first);
    const number = found && read(found, kinds);
    if (number === null) return undefined;
    if (found === undefined || number === undefined) continue;
    const value = /^[+\uFF0B]?$/.test(sign) ? number.value : -number.value;
    return { value, end: first + found[0].length, suffix: number.suffix };
  }
  return undefined;
}

/** What digits stand for, with any minus sign, separators between digits, and a comma as their point. */
export function toNumber(digits: string): number {
  const value = Number(digits);
  if (!Number.isNaN(value)) return value;
  return Number(
    digits
      .replace(/[\u2212\u2013]/g, '-')
      .replace(/[_']/g, '')
      .replace(',', '.'),
  );
}

/** Numbers with signs between their thousands; `_` stands in the place of a blank that breaks no line. */
const grouped: Readonly<Record<string, RegExp>> = {
  ',': /([-+\u2212\u2013]?)(\d{1,3}(?:,\d{3})+|\d{1,2}(?:,\d{2})+,\d{3})(\.\d+)?(?![\d,])/y,
  ' ': /([-+\u2212\u2013]?)(\d{1,3}(?:[ \u00A0\u3000_]\d{3})+)([.,]\d+)?(?![\d_])/y,
  '.': /([-+\u2212\u2013]?)(\d{1,3}(?:\.\d{3})+)(,\d+)?(?![\d.])/y,
};

/** Reads `1,234.5`, or `1.234,5` if `grouping` is a point, at `start`; undefined if none is there. */
export function readGrouped(
  text: string,
  start: number,
  grouping: string,
): SpelledNumber | undefined {
  const found = matchAt(grouped[grouping]!, text, start);
  if (found === undefined) return undefined;
  const [all, sign, digits = '', fraction = ''] = found;
  const value = toNumber(sign + digits.replace(/\D/g, '') + fraction);
  return { value, end: start + all.length, point: fraction === '' ? 0 : 2 };
}
