import { afterEach, expect, expectTypeOf, test, vi } from 'vitest';
import type { Matrix } from '../matrix/types.js';
import { shared } from './shared.js';

afterEach(() => {
  vi.unstubAllGlobals();
});

test('without SharedArrayBuffer, as on a page that is not isolated, a matrix stays as it is', () => {
  vi.stubGlobal('SharedArrayBuffer', undefined);
  const image = { rows: 1, cols: 2, data: new Uint8Array([1, 2]) };
  expect(shared(image)).toBe(image);
  expect(shared([[1, 2]])).toEqual({ rows: 1, cols: 2, data: new Float64Array([1, 2]) });
  expect(() => shared({ rows: 2, cols: 2, data: new Uint8Array(1) })).toThrow(
    'image.data must have',
  );
});

test('keeps the type of the numbers', () => {
  const image = shared({ rows: 1, cols: 2, data: new Uint8Array([1, 2]) });
  expect(Object.prototype.toString.call(image.data.buffer)).toBe('[object SharedArrayBuffer]');
  expectTypeOf(image).toEqualTypeOf<Matrix<Uint8Array<ArrayBuffer>>>();
  expectTypeOf(shared([[1]])).toEqualTypeOf<Matrix<Float64Array>>();
});
