import { newArray } from './newArray.js';
import type { NumericArray } from './types.js';

/**
 * The numbers of a rows × cols array column by column. Interleaved pixels (pixels × channels) become
 * channels one after the other, and the other way round.
 */
export function transposed<T extends NumericArray>(data: T, rows: number, cols: number): T {
  if (rows === 1 || cols === 1) return data;
  const turned = newArray(data, data.length);
  for (let col = 0, to = 0; col < cols; col++) {
    for (let from = col; from < data.length; from += cols) turned[to++] = data[from]!;
  }
  return turned;
}
