import { expect, test } from 'vitest';
import { display } from './display.js';

const values = [[-300, -100, 0, 0.6, 100, 300]];

test('clamped shows grey values as they are, rounded and cut to 0 … 255', () => {
  expect([...display(values, 'clamped').data]).toEqual([0, 0, 0, 1, 100, 255]);
});

test('absolute drops the sign', () => {
  expect([...display(values, 'absolute').data]).toEqual([255, 100, 0, 1, 100, 255]);
});

test('signed shows zero as middle grey, whatever the range', () => {
  expect([...display(values, 'signed').data]).toEqual([1, 86, 128, 128, 170, 255]);
  expect([...display([[0, 5]], 'signed').data]).toEqual([128, 255]);
  expect([...display([[0, 0]], 'signed').data]).toEqual([128, 128]);
});

test('stretched spreads the values from black to white', () => {
  expect([...display([[2, 3, 6]], 'stretched').data]).toEqual([0, 64, 255]);
  expect([...display([[7, 7]], 'stretched').data]).toEqual([0, 0]);
});

test('NaN is black and infinity does not set the range', () => {
  expect([...display([[Number.NaN, -Infinity, 0, 10, Infinity]], 'stretched').data]).toEqual([
    0, 0, 0, 255, 255,
  ]);
});

test('an unknown way to show is refused', () => {
  expect(() => display(values, 'inverted' as never)).toThrow(
    new RangeError(
      "how must be one of 'clamped', 'absolute', 'signed', 'stretched', got \"inverted\"",
    ),
  );
});

test('a range of its own shows several results on one scale', () => {
  expect([...display([[0, 5]], 'stretched', { range: [0, 10] }).data]).toEqual([0, 128]);
  expect([...display([[-1, 5]], 'signed', { range: [-10, 2] }).data]).toEqual([115, 192]);
  expect(() => display([[1]], 'absolute', { range: [0, 10] })).toThrow(
    new RangeError(
      "range has no effect with how 'absolute': remove it, or use 'signed' or 'stretched'",
    ),
  );
  expect(() => display([[1]], 'signed', { range: [10, 0] })).toThrow('range must be [low, high]');
});

test('out takes the grey values and is returned', () => {
  const out = { rows: 1, cols: 2, data: new Uint8ClampedArray(2) };
  expect(display([[300, -7]], 'absolute', { out })).toBe(out);
  expect([...out.data]).toEqual([255, 7]);
  expect(() => display([[1]], 'clamped', { out })).toThrow('out must be 1×1, got 1×2');
});

test('out may hold bytes that do not clamp by themselves, and nothing else', () => {
  const out = { rows: 1, cols: 2, data: new Uint8Array(2) };
  expect(display([[300, -7]], 'absolute', { out })).toBe(out);
  expect([...out.data]).toEqual([255, 7]);
  const floats = { rows: 1, cols: 2, data: new Float32Array(2) };
  expect(() => display([[1, 2]], 'clamped', { out: floats as never })).toThrow(
    'out.data must be a Uint8ClampedArray or a Uint8Array',
  );
});

test('out may be the numbers themselves', () => {
  const data = Uint8ClampedArray.from({ length: 3000 }, (_, at) => at);
  const matrix = { rows: 30, cols: 100, data };
  const expected = [...display(matrix, 'stretched', { range: [20, 90] }).data];
  expect([...display(matrix, 'stretched', { range: [20, 90], out: matrix }).data]).toEqual(
    expected,
  );
});
