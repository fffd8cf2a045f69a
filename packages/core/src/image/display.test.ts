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
