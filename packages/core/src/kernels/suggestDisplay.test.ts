import { expect, test } from 'vitest';
import { kernels } from './catalogue.js';
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

test('every kernel of the catalogue that keeps the brightness is suggested so', () => {
  const clamped = kernels.filter(({ display }) => display === 'clamped');
  expect(clamped.length).toBeGreaterThan(20);
  expect(clamped.filter(({ matrix }) => suggestDisplay(matrix) !== 'clamped')).toEqual([]);
});

test('says what is no matrix', () => {
  expect(() => suggestDisplay([])).toThrow('kernel must have at least one row');
});
