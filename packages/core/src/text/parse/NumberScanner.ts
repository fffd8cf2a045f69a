const ZERO = 48;
const NINE = 57;
const POINT = 46;
const PLUS = 43;
const HYPHEN = 45;
/** U+2212, the minus sign of typeset text. */
const MINUS = 0x2212;
const ELLIPSIS = 0x2026;

/** 10^0 … 10^22: the powers of ten that a double holds exactly. */
const powers = Array.from({ length: 23 }, (_, exponent) => Number(`1e${exponent}`));

/** Words for numbers: NumPy's and Python's, the first three in any case. */
const words: ReadonlyMap<string, number> = new Map([
  ['nan', Number.NaN],
  ['inf', Infinity],
  ['infinity', Infinity],
  ['True', 1],
  ['False', 0],
]);

/** Reads numbers out of a text without copying it; the fields describe the last one. */
export class NumberScanner {
  value = 0;
  /** Where the number, or the word that is none, ends. */
  end = 0;
  /** The number is one by JSON's grammar. */
  json = false;

  constructor(readonly text: string) {}

  /**
   * Reads the word at `start`, and returns whether it is a number: digits with at most one point, an
   * exponent and a sign, or one of the words for numbers.
   *
   * Up to 15 digits and a power of ten up to 10^±22 are both exact doubles, so that one
   * multiplication or division rounds as it must (Clinger, "How to read floating point numbers
   * accurately", 1990); all else is left to `Number`.
   */
  read(start: number): boolean {
    const { text } = this;
    const sign = text.charCodeAt(start);
    const negative = sign === HYPHEN || sign === MINUS;
    const first = negative || sign === PLUS ? start + 1 : start;
    let at = first;
    let digits = 0;
    let mantissa = 0;
    let power = 0;
    let json = sign !== PLUS && sign !== MINUS;

    let code = text.charCodeAt(at);
    for (; code >= ZERO && code <= NINE; code = text.charCodeAt(++at), digits++) {
      mantissa = mantissa * 10 + (code - ZERO);
    }
    if (digits === 0 || (digits > 1 && text.charCodeAt(first) === ZERO)) json = false;
    if (code === POINT) {
      const point = at;
      code = text.charCodeAt(++at);
      for (; code >= ZERO && code <= NINE; code = text.charCodeAt(++at), digits++, power--) {
        mantissa = mantissa * 10 + (code - ZERO);
      }
      if (at === point + 1) json = false;
    }
    if (digits > 0 && (code === 69 || code === 101)) {
      const exponent = this.#readExponent(at + 1);
      if (exponent !== undefined) {
        power += exponent;
        at = this.end;
        code = text.charCodeAt(at);
      }
    }

    this.json = json;
    if (digits === 0 || isWordChar(code)) return this.#readWord(start, first, negative);
    this.end = at;
    const exact = digits <= 15 && power >= -22 && power <= 22;
    const size = exact
      ? scale(mantissa, power)
      : Number(text.slice(first, at).replace('\u2212', '-'));
    this.value = negative ? -size : size;
    return true;
  }

  #readExponent(start: number): number | undefined {
    const { text } = this;
    const sign = text.charCodeAt(start);
    let at = sign === HYPHEN || sign === PLUS || sign === MINUS ? start + 1 : start;
    const first = at;
    let exponent = 0;
    let code = text.charCodeAt(at);
    for (; code >= ZERO && code <= NINE; code = text.charCodeAt(++at)) {
      exponent = exponent * 10 + (code - ZERO);
    }
    if (at === first) return undefined;
    this.end = at;
    return sign === HYPHEN || sign === MINUS ? -exponent : exponent;
  }

  #readWord(start: number, first: number, negative: boolean): boolean {
    const { text } = this;
    let at = start;
    while (isWordChar(text.charCodeAt(at))) at++;
    this.end = at;
    this.json = false;
    if (at - first > 8) return false;
    const word = text.slice(first, at);
    const size = words.get(word) ?? words.get(word.toLowerCase());
    if (size === undefined) return false;
    this.value = negative ? -size : size;
    return true;
  }
}

function scale(mantissa: number, power: number): number {
  return power < 0 ? mantissa / powers[-power]! : mantissa * powers[power]!;
}

/** Characters that numbers and words are made of: letters, digits, `_ . + − %` and non-Latin text. */
export function isWordChar(code: number): boolean {
  if (code >= 128) return code !== ELLIPSIS && !/\s/u.test(String.fromCharCode(code));
  return (
    (code >= ZERO && code <= NINE) ||
    (code >= 97 && code <= 122) ||
    (code >= 65 && code <= 90) ||
    code === POINT ||
    code === HYPHEN ||
    code === PLUS ||
    code === 95 ||
    code === 37
  );
}
