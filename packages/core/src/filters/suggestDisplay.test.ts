import { expect, test } from 'vitest';
import { kernels } from './kernels.js';
import { suggestDisplay } from './suggestDisplay.js';

test('weights that sum to 0 are differences, all others brightness', () => {
  expect(suggestDisplay([[1, 0, -1]])).toBe('signed');
  expect(suggestDisplay([[1, 0, 1]])).toBe('clamped');
  expect(suggestDisplay([[-2]])).toBe('clamped');
});

test('a rest of rounding still counts as 0', () => {
  expect(0.1 + 0.2 - 0.3).not.toBe(0);
  expect(suggestDisplay([[0.1, 0.2, -0.3]])).toBe('signed');
});

test('weights typed with few decimals count as a difference', () => {
  const typed = [
    [0.0267, 0.0531, 0.0267],
    [0.0531, -0.3193, 0.0531],
    [0.0267, 0.0531, 0.0267],
  ];
  expect(suggestDisplay(typed)).toBe('signed');
});

test('every difference of the catalogue is suggested to be shown signed, also with four decimals', () => {
  const signed = kernels.filter(({ display }) => display === 'signed');
  expect(signed.length).toBeGreaterThan(30);
  for (const { id, matrix } of signed) {
    const scale = 1 / Math.max(...matrix.data.map(Math.abs));
    const typed = { ...matrix, data: matrix.data.map((w) => Number((w * scale).toFixed(4))) };
    expect([suggestDisplay(matrix), suggestDisplay(typed)], id).toEqual(['signed', 'signed']);
  }
});

test('every kernel of the catalogue that keeps the brightness is suggested so', () => {
  const clamped = kernels.filter(({ display }) => display === 'clamped');
  expect(clamped.length).toBeGreaterThan(20);
  expect(clamped.filter(({ matrix }) => suggestDisplay(matrix) !== 'clamped')).toEqual([]);
});

test('says what is no matrix', () => {
  expect(() => suggestDisplay([])).toThrow('kernel must have at least one row');
});
