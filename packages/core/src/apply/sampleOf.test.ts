import { expect, test } from 'vitest';
import { display } from '../image/display.js';
import { applyFilter } from './applyFilter.js';
import { applyFilterInBands } from './applyFilterInBands.js';

const percentiles = [0.5, 99.5] as const;

/** Grey values without a pattern. */
function noise(rows: number, cols: number) {
  let state = 7;
  const data = Uint8Array.from({ length: rows * cols }, () => {
    state = (state * 1103515245 + 12345) % 2147483648;
    return state >> 16;
  });
  return { rows, cols, data };
}

test.each(['absolute', 'signed', 'stretched'] as const)(
  'up to 65 536 values are shown %s as the display of all of them',
  (how) => {
    const image = noise(120, 90);
    const response = applyFilter(image, 'sobel-x', { mode: 'same' });
    const shown = applyFilter(image, 'sobel-x', { mode: 'same', display: how, percentiles });
    expect(shown).toEqual(display(response as never, how, { percentiles }));
  },
);

test('of more values a sample from evenly spread rows gives nearly the same scale, in bands as in one', () => {
  const image = noise(900, 700);
  const options = { mode: 'same', display: 'signed', percentiles } as const;
  const bands = [...applyFilterInBands(image, 'sobel-x', options)];
  expect(bands.length).toBeGreaterThan(1);
  const exact = [...applyFilterInBands(noise(250, 250), 'sobel-x', options)][0]!.range![1];
  for (const { range } of bands) expect(Math.abs(range![1] / exact - 1)).toBeLessThan(0.03);
  expect(bands.at(-1)!.result).toEqual(applyFilter(image, 'sobel-x', options));
});

test('the strength of edges is scaled and not cut off at 255', () => {
  const image = noise(60, 60);
  const strength = applyFilter(image, 'sobel', {});
  const shown = applyFilter(image, 'sobel', { display: 'absolute', percentiles });
  expect(shown).toEqual(display(strength as never, 'absolute', { percentiles }));
});

test('a colormap without a display spans the percentiles', () => {
  const image = { rows: 1, cols: 1000, data: Float64Array.from({ length: 1000 }, (_, at) => at) };
  const bands = applyFilterInBands(image, [[1]], { colormap: 'viridis', percentiles: [10, 90] });
  expect(bands.next().value).toMatchObject({ range: [99, 900] });
});

test('percentiles of numbers, and of the display clamped, are refused', () => {
  expect(() => applyFilter([[1]], [[1]], { percentiles } as never)).toThrow(
    'percentiles have no effect with numbers',
  );
  expect(() => applyFilter([[1]], [[1]], { percentiles, display: 'clamped' })).toThrow(
    'percentiles have no effect',
  );
});
