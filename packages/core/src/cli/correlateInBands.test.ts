import { expect, test } from 'vitest';
import { correlate } from '../correlate/correlate.js';
import { borders } from '../matrix/border.js';
import { matrix } from '../matrix/matrix.js';
import { correlateInBands } from './correlateInBands.js';

const image = matrix(
  Array.from({ length: 7 }, (_, r) => [r, r * r, 3 - r, 1]),
  Uint8Array,
);
const kernel = matrix([
  [1, 2, 3],
  [4, 5, 6],
  [7, 8, 9],
]);

test.each(borders)('bands give what one pass gives, for the border %s', (border) => {
  const placement = { mode: 'same', border, stride: [2, 1], dilation: 2 } as const;
  const whole = correlate(image, kernel, placement);
  for (const work of [1, 80, 1e9]) {
    expect(correlateInBands([{ image, kernel }], placement, () => {}, work)).toEqual(whole);
  }
});

test('each band is reported before it is computed, and the end once', () => {
  const seen: number[] = [];
  const placement = { mode: 'valid' } as const;
  correlateInBands([{ image, kernel }], placement, (fraction) => seen.push(fraction), 36);
  expect(seen).toEqual([0, 0.4, 0.8, 1]);
});
