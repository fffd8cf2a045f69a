import { toDouble } from '../decimal.js';
import { matchAt } from './matchAt.js';
import { readGrouped, readSpelledNumber, type SpelledNumber, toNumber } from './spelledNumber.js';

const ZERO = 48;
const NINE = 57;
const POINT = 46;
const COMMA = 44;
const PLUS = 43;
const HYPHEN = 45;
/** U+2212, the minus sign of typeset text, and the en dash that word processors make of a hyphen. */
const MINUS = 0x2212;
const EN_DASH = 0x2013;

/** Reads numbers out of a text without copying it; the fields describe the last one. */
export class NumberScanner {
  value = 0;
  /** Where the number, or the word that is none, ends. */
  end = 0;
  /** The number is one by JSON's grammar. */
  json = false;
  /** How it shows that it may have a fraction: not (0), by a point at its end (1), by digits (2). */
  point = 0;
  /** What stands behind its digits, as `f`. */
  suffix = '';
  /** A comma counts as a point. */
  decimalComma = false;
  /** `1_8` is 1 of Fortran's kind 8, or 18; by default it is neither. */
  kinds: boolean | undefined;
  /** Whole numbers that start with a zero are octal; by default they are not. */
  octal = false;
  /** A sign or a second point starts the next number. */
  adjoined = false;
  /** The sign between thousands, `,` or `.`, which three digits follow; none by default. */
  grouping = '';

  constructor(readonly text: string) {}

  /**
   * Reads the word at `start`, and returns whether it is a number: digits with at most one point, an
   * exponent and a sign, or another spelling that some language has.
   *
   * Up to 15 digits and a power of ten up to 10^±22 are both exact doubles, so that one
   * multiplication or division rounds as it must (Clinger, "How to read floating point numbers
   * accurately", 1990); all else is left to `Number`.
   */
  read(start: number): boolean {
    const { text } = this;
    const grouped = this.grouping && readGrouped(text, start, this.grouping);
    if (grouped) return this.#take(grouped);
    const sign = text.charCodeAt(start);
    const negative = isMinus(sign);
    const first = negative || sign === PLUS ? start + 1 : start;
    let at = first;
    let code = text.charCodeAt(at);
    let mantissa = 0;
    for (; code >= ZERO && code <= NINE; code = text.charCodeAt(++at)) {
      mantissa = mantissa * 10 + (code - ZERO);
    }
    const whole = at - first;
    let power = 0;
    let point = 0;
    if (code === POINT || (code === COMMA && this.decimalComma)) {
      code = text.charCodeAt(++at);
      for (; code >= ZERO && code <= NINE; code = text.charCodeAt(++at), power--) {
        mantissa = mantissa * 10 + (code - ZERO);
      }
      point = power === 0 ? 1 : 2;
    }
    const digits = whole - power;
    if (digits > 0 && (code === 69 || code === 101)) {
      const exponent = this.#readExponent(at + 1);
      if (exponent !== undefined) {
        power += exponent;
        at = this.end;
        code = text.charCodeAt(at);
        point ||= 2;
      }
    }
    this.point = point;
    if (digits === 0 || this.#goesOn(code, at)) return this.#readSpelled(start);
    this.end = at;
    this.suffix = '';
    this.json =
      whole > 0 &&
      point !== 1 &&
      (whole === 1 || text.charCodeAt(first) !== ZERO) &&
      (first === start || sign === HYPHEN);
    if (this.octal && point === 0 && /^0[0-7]+$/.test(text.slice(first, at))) {
      mantissa = Number.parseInt(text.slice(first, at), 8);
    }
    // An exponent beyond 10^21 would itself be written with one.
    const few = digits <= 15 && Number.isSafeInteger(power);
    const size = few ? toDouble({ digits: mantissa, power }) : toNumber(text.slice(first, at));
    this.value = negative ? -size : size;
    return true;
  }

  #take({ value, end, suffix = '', point = this.point }: SpelledNumber): true {
    this.value = value;
    this.end = end;
    this.suffix = suffix;
    this.point = point;
    this.json = false;
    return true;
  }

  #readExponent(start: number): number | undefined {
    const { text } = this;
    const sign = text.charCodeAt(start);
    const first = sign === PLUS || isMinus(sign) ? start + 1 : start;
    let at = first;
    let exponent = 0;
    let code = text.charCodeAt(at);
    for (; code >= ZERO && code <= NINE; code = text.charCodeAt(++at)) {
      exponent = exponent * 10 + (code - ZERO);
    }
    if (at === first) return undefined;
    this.end = at;
    return isMinus(sign) ? -exponent : exponent;
  }

  /** Whether digits are followed by what may belong to them: `1f`, `1_000`, `1'000`, `1*^3`, ``1.` ``. */
  #goesOn(code: number, at: number): boolean {
    if (this.adjoined && (code === HYPHEN || code === PLUS || code === POINT)) return false;
    const mark = code === 39 || code === 42 || code === 96;
    return isWordChar(code) || (mark && matchAt(/'\d|\*\^|`/y, this.text, at) !== undefined);
  }

  #readSpelled(start: number): boolean {
    const isWord = (at: number) => isWordChar(this.text.charCodeAt(at));
    const spelled = readSpelledNumber(this.text, start, this.kinds);
    if (spelled && !isWord(spelled.end)) return this.#take(spelled);
    this.end = start;
    while (isWord(this.end)) this.end++;
    return false;
  }
}

function isMinus(code: number): boolean {
  return code === HYPHEN || code === MINUS || code === EN_DASH;
}

/** Characters that numbers and words are made of: letters, digits, `_ . + − %` and non-Latin text. */
export function isWordChar(code: number): boolean {
  return ASCII_WORD[code] ?? (code >= 128 && !NO_WORD.test(String.fromCharCode(code)));
}

const ASCII_WORD = Array.from({ length: 128 }, (_, code) =>
  /[\w.+%-]/.test(String.fromCharCode(code)),
);
const NO_WORD = /[\s\p{Cf}…（），；：＝／［］｛｝\u239B-\u23A6│┃║┆⌈⌉⌊⌋┌┐└┘╭╮╰╯├┤⟨⟩]/u;
