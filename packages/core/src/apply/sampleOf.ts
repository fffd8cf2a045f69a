import type { Banded } from '../engine/banded.js';
import { newArray } from '../matrix/newArray.js';
import type { NumericArray } from '../matrix/types.js';

/** So many values give a percentile of 0.5 to ±0.03. */
const sampleSize = 2 ** 16;

/** From fewer places a sample would not be that of an image, unless they are more than an eighth of it. */
const leastPlaces = 8;

/**
 * The values of all channels, or where there are more than 65 536 in one, those of about so many from blocks
 * of rows that are spread evenly.
 */
export function sampleOf(channels: readonly Banded[], like: NumericArray): NumericArray[] {
  const { rows, cols } = channels[0]!;
  const step = Math.max(...channels.map((channel) => channel.step));
  const isAll = rows * cols <= sampleSize;
  const blocks = Math.ceil(rows / step);
  const least = Math.min(leastPlaces, Math.ceil(blocks / 8));
  const many = Math.max(least, Math.round(sampleSize / (step * cols)));
  const count = isAll ? 1 : Math.min(blocks, many);
  const places = Array.from({ length: count }, (_, at) => {
    const from = isAll ? 0 : Math.floor(((at + 0.5) * blocks) / count) * step;
    return { from, to: isAll ? rows : Math.min(rows, from + step) };
  });
  return channels.flatMap(({ compute }) =>
    places.map(({ from, to }) => {
      const values = newArray(like, (to - from) * cols);
      compute(from, values);
      return values;
    }),
  );
}
