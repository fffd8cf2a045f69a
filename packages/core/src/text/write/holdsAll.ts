import type { NumericArray } from '../../matrix/types.js';

/**
 * Whether a type, by its name in any language, holds all numbers: an integer type those of its bits,
 * any other type every number.
 */
export function holdsAll(type: string, data: NumericArray): boolean {
  const range = integerRange(type);
  if (range === undefined) return true;
  return data.every(
    (value) =>
      Number.isInteger(value) && !Object.is(value, -0) && value >= range[0] && value < range[1],
  );
}

/** Bits of types whose names do not tell; the fewest that a language gives them. */
const bits: Readonly<Record<string, number>> = {
  char: 8,
  byte: 8,
  short: 16,
  int: 32,
  long: 32,
  size: 64,
};

/** The least integer, and the first one too large. */
function integerRange(type: string): readonly [number, number] | undefined {
  if (/^(?:bool|logical)/i.test(type)) return [0, 2];
  // Java's byte has a sign, Go's and C#'s has none: what all of them hold.
  if (type === 'byte') return [0, 128];
  const name =
    /^(u|unsigned |s|signed )?(?:(int|i)?(8|16|32|64|128)|(char|byte|short|int|long|size))(?:_t)?$/i;
  const [, sign, , digits, word] = name.exec(type.replace(/^integer$/i, 'int')) ?? [];
  if (digits === undefined && word === undefined) return undefined;
  const width = Number(digits ?? bits[word!.toLowerCase()]);
  const unsigned = /^u/i.test(sign ?? '') || word === 'size';
  return unsigned ? [0, 2 ** width] : [-(2 ** (width - 1)), 2 ** (width - 1)];
}
