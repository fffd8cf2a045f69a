/**
 * `value.toExponential(digits)` with ties to even, for `value` ≥ 0.
 *
 * The exact binary value is rounded: 0.001953125 (1/512) with 5 digits is 1.95312e-3.
 */
export function toExponentialHalfEven(value: number, digits: number): string {
  const text = value.toExponential(digits);
  const e = text.indexOf('e');
  return isTie(value, digits - Number(text.slice(e + 1))) ? evenDigit(text, e - 1) : text;
}

/** `value.toFixed(digits)` with ties to even, for 0 ≤ `value` < 1e21. */
export function toFixedHalfEven(value: number, digits: number): string {
  const text = value.toFixed(digits);
  return isTie(value, digits) ? evenDigit(text, text.length - 1) : text;
}

/**
 * True if the value lies halfway between two multiples of 10^−p: value · 2 · 10^p is an odd integer,
 * which takes an odd integer value · 2^(p+1) that 5^−p divides. Every step below is exact; no double
 * has a factor above 5^22.
 */
function isTie(value: number, p: number): boolean {
  const odd = value * 2 ** (p + 1);
  if (odd % 2 !== 1) return false;
  return p >= 0 || (p >= -22 && odd % 5 ** -p === 0);
}

/** JavaScript rounds ties up: an odd last digit is one too many, and taking it back never borrows. */
function evenDigit(text: string, at: number): string {
  const digit = Number(text[at]);
  return digit % 2 === 0 ? text : `${text.slice(0, at)}${digit - 1}${text.slice(at + 1)}`;
}
