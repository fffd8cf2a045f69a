import { expect, test } from 'vitest';
import { modes, paddingFor, placeKernel } from './geometry.js';

test('paddingFor is what a kernel reaches over the first and the last edge', () => {
  expect(modes.map((mode) => paddingFor(mode, 4))).toEqual([
    [0, 0],
    [2, 1],
    [3, 3],
  ]);
  expect(modes.map((mode) => paddingFor(mode, 1))).toEqual(modes.map(() => [0, 0]));
});

test.each<[string, number, string]>([
  ['some', 4, "mode must be one of 'valid', 'same', 'full', got \"some\""],
  ['same', 0, 'extent must be an integer of at least 1, got 0'],
  ['same', 2.5, 'extent must be an integer of at least 1, got 2.5'],
])('paddingFor refuses %s and %d', (mode, extent, message) => {
  expect(() => paddingFor(mode as 'same', extent)).toThrow(message);
});

test('outputs stand at every place of the kernel on the padded image', () => {
  const image = { rows: 9, cols: 12 };
  for (const mode of modes) {
    const { rows, cols, top, left } = placeKernel(
      image,
      { rows: 2, cols: 3 },
      { mode, dilation: 3 },
    );
    const [above, below] = paddingFor(mode, 4);
    const [before, after] = paddingFor(mode, 7);
    expect([top, left]).toEqual([0 - above, 0 - before]);
    expect([rows, cols]).toEqual([9 + above + below - 3, 12 + before + after - 6]);
  }
});
