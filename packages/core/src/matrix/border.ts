import { checkOneOf } from '../check/checkOneOf.js';
import { wrongType } from '../check/mismatch.js';

/** All border rules, in the order in which they are offered. */
export const borders = ['zero', 'edge', 'reflect', 'symmetric', 'wrap'] as const;

/**
 * The border padding of an image; the names are those of NumPy's `pad`.
 *
 * @useDeclaredType
 */
export type Border = (typeof borders)[number];

/**
 * Checks the border padding, default `'zero'`, and the constant outside the image, default 0: only `'zero'` has
 * one, and NaN and ±∞ may be it.
 */
export function checkBorder(options: { readonly border?: Border; readonly fill?: number }): {
  readonly border: Border;
  readonly fill: number;
} {
  const border = checkOneOf('border', options.border ?? 'zero', borders);
  const { fill = 0 } = options;
  if (typeof fill !== 'number') throw wrongType('fill', 'a number', fill);
  if (border === 'zero' || options.fill === undefined) return { border, fill };
  throw new TypeError(
    `fill has no effect with border '${border}': remove it, or use border 'zero'`,
  );
}

/**
 * The index inside `0 … size − 1` that stands for `index`, or −1 where the border is constant.
 *
 * For a b c d, to the left and right of it:
 * - `zero`:      0 0 0 | a b c d | 0 0 0
 * - `edge`:      a a a | a b c d | d d d
 * - `reflect`:   d c b | a b c d | c b a   (period 2·size − 2: the edge is not repeated)
 * - `symmetric`: c b a | a b c d | d c b   (period 2·size: the edge is repeated)
 * - `wrap`:      b c d | a b c d | a b c   (period size)
 *
 * Further out the rules repeat with their period, as NumPy's `pad` does. A single element reflects
 * onto itself.
 */
export function borderIndex(index: number, size: number, border: Border): number {
  if (index >= 0 && index < size) return index;
  switch (border) {
    case 'zero':
      return -1;
    case 'edge':
      return index < 0 ? 0 : size - 1;
    case 'wrap':
      return modulo(index, size);
    case 'symmetric': {
      const at = modulo(index, 2 * size);
      return at < size ? at : 2 * size - 1 - at;
    }
    case 'reflect': {
      if (size === 1) return 0;
      const at = modulo(index, 2 * size - 2);
      return at < size ? at : 2 * size - 2 - at;
    }
  }
}

function modulo(index: number, period: number): number {
  return ((index % period) + period) % period;
}
