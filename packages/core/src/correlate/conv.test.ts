import { describe, expect, test } from 'vitest';
import { matrix } from '../matrix/matrix.js';
import { channel } from '../matrix/tensor.js';
import { toRows } from '../matrix/toRows.js';
import type { Filters, Tensor } from '../matrix/types.js';
import { conv } from './conv.js';
import { correlate } from './correlate.js';
import { singleConv } from './singleConv.js';

const red = [
  [1, 2],
  [3, 4],
];
const green = [
  [10, 20],
  [30, 40],
];
const blue = [
  [100, 200],
  [300, 400],
];
const rgb = [red, green, blue];
const tensor: Tensor = {
  channels: 3,
  rows: 2,
  cols: 2,
  data: new Float64Array(rgb.flat(2)),
};

describe('singleConv', () => {
  test('lays one filter on each channel and sums what comes out', () => {
    expect(toRows(singleConv(rgb, [[1, 1]]))).toEqual([[333], [777]]);
  });

  test('reads a tensor, matrices, and rows of numbers alike', () => {
    const expected = singleConv(rgb, [[1, -1]]);
    expect(singleConv(tensor, [[1, -1]])).toEqual(expected);
    expect(
      singleConv(
        rgb.map((rows) => matrix(rows)),
        matrix([[1, -1]]),
      ),
    ).toEqual(expected);
  });

  test('gives each channel its own matrix if the filter has as many', () => {
    expect(toRows(singleConv(rgb, [[[1]], [[0]], [[-1]]]))).toEqual([
      [-99, -198],
      [-297, -396],
    ]);
  });

  test('equals correlate on one channel, with every option that places the kernel', () => {
    const options = { mode: 'same', border: 'edge', stride: 2, dilation: 2 } as const;
    expect(singleConv(red, green, options)).toEqual(correlate(red, green, options));
  });

  test('sums over channels before it rounds to Float32', () => {
    const channels = [[[16777216]], [[1]], [[1]]].map((rows) => matrix(rows, Float32Array));
    expect(singleConv(channels, [[1]]).data[0]).toBe(16777218);
  });

  test('refuses channels that disagree', () => {
    expect(() => singleConv(rgb, [[[1]], [[1]]])).toThrow(
      new RangeError(
        'filter must have 3 channels, one per image channel (or 1, used for all of them), got 2',
      ),
    );
    expect(() => singleConv([red, [[1, 2]]], [[1]])).toThrow(
      new RangeError('image[1] must be 2×2 as image[0] is, got 1×2'),
    );
    expect(() => singleConv([], [[1]])).toThrow(
      new RangeError('image must have at least one row or one channel, got []'),
    );
    expect(() => singleConv({ ...tensor, channels: 4 }, [[1]])).toThrow(
      new RangeError('image.data must have channels × rows × cols = 16 numbers, got 12'),
    );
  });
});

describe('conv', () => {
  const filters = [[[1, 0]], [[0, 1]], [[1, 1]], [[-1, 1]]];

  test('returns one map per filter', () => {
    expect(conv(red, filters).map(toRows)).toEqual([
      [[1], [3]],
      [[2], [4]],
      [[3], [7]],
      [[1], [1]],
    ]);
  });

  test('chains: four maps are the four input channels of the next layer', () => {
    const maps = conv(rgb, filters);
    const next = conv(maps, [[[[1]], [[10]], [[100]], [[1000]]]]);
    expect(next.map(toRows)).toEqual([
      [[111 + 2220 + 33300 + 111000], [333 + 4440 + 77700 + 111000]],
    ]);
  });

  test('reads Filters, O×C×kh×kw', () => {
    const stack: Filters = {
      count: 2,
      channels: 3,
      rows: 1,
      cols: 1,
      data: new Float32Array([1, 0, 0, 0, 0.5, 0.25]),
    };
    expect(conv(tensor, stack).map(toRows)).toEqual([
      red,
      [
        [30, 60],
        [90, 120],
      ],
    ]);
  });

  test('refuses filters whose channels disagree with the image, and says which', () => {
    const maps = conv(rgb, filters);
    expect(() => conv(maps, [[[1]], [[[1]], [[1]], [[1]]]])).toThrow(
      new RangeError(
        'filters[1] must have 4 channels, one per image channel (or 1, used for all of them), got 3',
      ),
    );
  });

  test('refuses one filter that is not in a list, and an empty list', () => {
    expect(() => conv(red, [[1, 0]] as never)).toThrow(
      new TypeError(
        'filters[0] must be a filter, got a row of numbers [1, 0]; pass one filter as [filter]',
      ),
    );
    expect(() => conv(red, [])).toThrow(
      new RangeError('filters must have at least one filter, got []'),
    );
    expect(() => conv(red, filters, { out: 1 } as never)).toThrow("options has no option 'out'");
  });
});

test('a channel of a tensor is a view, not a copy', () => {
  expect(channel(tensor, 1).data.buffer).toBe(tensor.data.buffer);
  expect(toRows(channel(tensor, 1))).toEqual(green);
  expect(() => channel(tensor, 3)).toThrow(
    new RangeError('index must be a channel from 0 to 2, got 3'),
  );
});
