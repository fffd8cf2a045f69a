import type { Dtype } from '../dtype.js';
import { formatNumber } from '../formatNumber.js';
import { toFixedHalfEven } from '../roundHalfEven.js';
import type { NumberStyle } from './style.js';

/** How a language spells what digits alone do not say. */
export interface NumberWords {
  /**
   * The spelling of −0, NaN, infinity and minus infinity, of which the last is a minus and infinity unless
   * given; a language without a word refuses the value.
   */
  readonly words: readonly [
    minusZero: string,
    nan?: string,
    infinity?: string,
    minusInfinity?: string,
  ];
  /** What whole numbers end in, as `.0`; default nothing. */
  readonly whole?: string;
  /** Whole numbers of at least this size end in `.0`, for languages whose integers end there. */
  readonly wholeBelow?: number;
  /** What numbers of Float64 end in that have no exponent, as Fortran's `d0`; default nothing. */
  readonly double?: string;
  /** The point is a comma. */
  readonly comma?: boolean;
  /** Sets mantissa and exponent together, of which the latter has a sign; default `1.5e-7`. */
  readonly scientific?: (mantissa: string, exponent: string) => string;
}

/** Writes one number; undefined for one that the language has no word for. */
export type Spell = (value: number) => string | undefined;

/** How a language writes numbers of a type where no source text does. */
export function standardNumbers(language: NumberWords, dtype: Dtype): NumberStyle {
  const { whole = '', double = '', comma = false } = language;
  return { whole, suffix: dtype === 'float64' ? double : '', comma };
}

const plainExponent = (mantissa: string, exponent: string) => `${mantissa}e${exponent}`;

/**
 * How a language, and a source text in it, write the numbers of one type.
 *
 * @param precision Most digits after the point, ties to even; Infinity for as many as tell the number
 *   from all others of its type.
 */
export function speller(
  { words, wholeBelow = Infinity, scientific = plainExponent }: NumberWords,
  dtype: Dtype,
  precision: number,
  { whole, suffix, comma }: NumberStyle,
): Spell {
  const [minusZero, nan, infinity, minusInfinity = infinity && `-${infinity}`] = words;

  return (exact) => {
    if (Number.isNaN(exact)) return nan;
    if (exact === Infinity) return infinity;
    if (exact === -Infinity) return minusInfinity;
    const value = precision === Infinity ? exact : round(exact, precision);
    // A mere `-0` is spelled as other numbers are.
    if (Object.is(value, -0) && minusZero !== '-0') {
      return minusZero + (suffix === 'd0' ? suffix : '');
    }
    const [digits = '', exponent] = formatNumber(value, dtype).split('e');
    const fraction = exponent?.startsWith('-') || digits.includes('.');
    if (suffix === 'f0') return `${digits}f${exponent ?? 0}`;
    const ending = isWhole(suffix) && fraction ? '' : suffix;
    if (exponent !== undefined) {
      return point(scientific(digits, exponent), comma) + (suffix === 'd0' ? '' : ending);
    }
    if (fraction) return point(digits, comma) + ending;
    const large = Math.abs(value) >= wholeBelow;
    return digits + point(large ? whole || '.0' : whole, comma) + ending;
  };
}

/**
 * Whether a language, and a source text in it, write all numbers but −0, NaN and infinities as
 * JavaScript does, whose digits are the shortest ones of every type but the small floats.
 */
export function isPlain(
  { wholeBelow, scientific }: NumberWords,
  dtype: Dtype,
  precision: number,
  { whole, suffix, comma }: NumberStyle,
): boolean {
  const own = precision === Infinity && dtype !== 'float32' && dtype !== 'float16';
  return own && !scientific && !wholeBelow && whole === '' && suffix === '' && !comma;
}

/** Whether a suffix is that of an integer, as `L` or `u8`; `f`, `d`, `m`, `f32` are not. */
function isWhole(suffix: string): boolean {
  return suffix !== '' && !/^_?(?:[fdhm]|lf|f\d+|d0)$/i.test(suffix);
}

function point(digits: string, comma: boolean): string {
  return comma ? digits.replace('.', ',') : digits;
}

function round(value: number, precision: number): number {
  const size = Math.abs(value);
  if (size >= 1e21) return value;
  const rounded = Number(toFixedHalfEven(size, precision));
  return value < 0 || Object.is(value, -0) ? -rounded : rounded;
}
