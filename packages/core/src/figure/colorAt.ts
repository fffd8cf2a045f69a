import { checkNumber } from '../check/checkNumber.js';
import { type Colormap, checkColormap } from './colormaps.js';
import { colorTable } from './colorTable.js';

/**
 * One colour of a map, for a colour bar or a legend:
 *
 *     colour = table[clamp(⌊n · t⌋, 0, n − 1)]
 *
 * @param colormap As for `colorize`.
 * @param t The place from 0, the lowest colour, to 1, the highest.
 * @returns Red, green and blue, 0 … 255.
 * @throws TypeError or RangeError for an unknown colormap or a `t` that is not a finite number.
 * @example
 * ```ts
 * colorAt('diverging', 0.5); // [247, 247, 247]
 * ```
 */
export function colorAt(
  colormap: Colormap,
  t: number,
): readonly [red: number, green: number, blue: number] {
  const table = colorTable(checkColormap('colormap', colormap));
  const count = table.length / 3;
  const index = Math.max(0, Math.min(count - 1, Math.floor(count * checkNumber('t', t))));
  return [table[3 * index]!, table[3 * index + 1]!, table[3 * index + 2]!];
}
