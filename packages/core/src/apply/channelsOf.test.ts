import { expect, test } from 'vitest';
import { toGray } from '../image/toGray.js';
import type { ChannelChoice } from './options.js';
import { channelsOf } from './planes.js';

const image = { width: 2, height: 1, data: new Uint8Array([1, 2, 3, 255, 40, 50, 60, 255]) };
const valuesOf = (choice: ChannelChoice) => channelsOf(image, choice).map(({ data }) => [...data]);

test('of an image a choice takes its grey values, one colour, or all three', () => {
  expect(valuesOf('gray')).toEqual([[...toGray(image).data]]);
  expect(valuesOf('green')).toEqual([[2, 50]]);
  const all = [
    [1, 40],
    [2, 50],
    [3, 60],
  ];
  expect(valuesOf('each')).toEqual(all);
  expect(valuesOf('sum')).toEqual(all);
});

test('a tensor gives all channels and a matrix itself, without a copy', () => {
  const data = Float64Array.of(1, 2, 3, 4);
  const [first, second] = channelsOf({ channels: 2, rows: 1, cols: 2, data }, 'sum');
  expect([first!.data, second!.data]).toEqual([data.subarray(0, 2), data.subarray(2)]);
  expect(second!.data.buffer).toBe(data.buffer);
  const matrix = { rows: 2, cols: 2, data };
  expect(channelsOf(matrix, 'red')).toEqual([matrix]);
  expect(channelsOf(matrix, 'red')[0]!.data).toBe(data);
});

test('what is no choice is named', () => {
  expect(() => channelsOf(image, 'alpha' as 'gray')).toThrow(/^choice must be .*got "alpha"$/);
});
