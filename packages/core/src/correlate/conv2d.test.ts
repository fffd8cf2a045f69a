import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Filters, Tensor } from '../matrix/types.js';
import { type Conv2dOptions, conv2d } from './conv2d.js';

interface ReferenceCase {
  input: number[][][];
  filters: number[][][][];
  options: Conv2dOptions;
  shape: [number, number, number];
  output: number[];
}

const reference: { reference: string; cases: ReferenceCase[] } = JSON.parse(
  readFileSync(new URL('../../reference/conv2d.json', import.meta.url), 'utf8'),
);

function tensor(values: number[][][]): Tensor<Float64Array> {
  const [rows, cols] = [values[0]!.length, values[0]![0]!.length];
  return { channels: values.length, rows, cols, data: new Float64Array(values.flat(2)) };
}

function filters(values: number[][][][]): Filters<Float64Array> {
  const { channels, rows, cols } = tensor(values[0]!);
  return { count: values.length, channels, rows, cols, data: new Float64Array(values.flat(3)) };
}

describe(`conv2d equals ${reference.reference}`, () => {
  test.each(reference.cases)('$options', ({ input, filters: weights, options, shape, output }) => {
    const result = conv2d(tensor(input), filters(weights), options);
    expect([result.channels, result.rows, result.cols]).toEqual(shape);
    expect([...result.data]).toEqual(output);
  });
});

describe('conv2d', () => {
  const input = tensor([[[1, 2, 3]], [[10, 20, 30]]]);

  test('keeps Float32, and leaves its arguments as they were', () => {
    const floats = { ...input, data: Float32Array.from(input.data) };
    const result = conv2d(floats, filters([[[[0.1]], [[1]]]]), { padding: [0, 1] });
    expect(result.data).toEqual(new Float32Array([0, 10.1, 20.2, 30.3, 0]));
    expect([...floats.data]).toEqual([1, 2, 3, 10, 20, 30]);
  });

  test('writes into out, of any number type, and returns it', () => {
    const out = { channels: 1, rows: 1, cols: 3, data: new Uint8ClampedArray(3) };
    expect(conv2d(input, filters([[[[10]], [[1]]]]), { bias: [0.5], out })).toBe(out);
    expect([...out.data]).toEqual([20, 40, 60]);
  });

  test('may write over its own input', () => {
    const image = tensor([[[1, 2, 4]]]);
    conv2d(image, filters([[[[1, 1, 1]]]]), { padding: 'same', out: image });
    expect([...image.data]).toEqual([3, 7, 6]);
  });

  test('gives the same by Winograd for whole numbers', () => {
    const image = tensor([Array.from({ length: 7 }, (_, r) => [r, 2, r * r, 4, 5 - r])]);
    const weights = filters([
      [
        [
          [1, 2, 3],
          [4, 5, 6],
          [7, 8, 9],
        ],
      ],
    ]);
    const options = { bias: [3], padding: 1 };
    expect(conv2d(image, weights, { ...options, algorithm: 'winograd' })).toEqual(
      conv2d(image, weights, options),
    );
  });

  const one = filters([[[[1]], [[1]]]]);
  test.each<[string, () => unknown, string]>([
    [
      'channels that disagree',
      () => conv2d(input, filters([[[[1]]]])),
      "filters.channels must equal the input's channels, 2, got 1",
    ],
    [
      'channels that disagree in groups',
      () =>
        conv2d(
          input,
          filters([
            [[[1]], [[1]]],
            [[[1]], [[1]]],
          ]),
          { groups: 2 },
        ),
      "filters.channels must equal the input's channels, 2 / 2 groups = 1, got 2",
    ],
    [
      'groups that do not divide',
      () => conv2d(input, one, { groups: 2 }),
      'groups must divide the 2 input channels and the 1 filters, got 2',
    ],
    [
      'a bias of another length',
      () => conv2d(input, one, { bias: [1, 2] }),
      'bias must have one number per filter, 1, got 2',
    ],
    [
      'a bias of text',
      () => conv2d(input, one, { bias: ['1'] as never }),
      'bias must be an array of numbers, got ["1"]',
    ],
    [
      "a stride with padding 'same'",
      () => conv2d(input, one, { padding: 'same', stride: 2 }),
      "padding 'same' must have stride 1, got stride [2, 2]",
    ],
    [
      'an unknown padding',
      () => conv2d(input, one, { padding: 'full' as never }),
      "padding must be one of 'valid', 'same', got \"full\"",
    ],
    [
      'a negative padding',
      () => conv2d(input, one, { padding: -1 }),
      'padding must be an integer of at least 0, or two as [rows, cols], got -1',
    ],
    [
      'filters larger than the padded input',
      () =>
        conv2d(
          input,
          filters([
            [
              [[1], [1], [1], [1]],
              [[1], [1], [1], [1]],
            ],
          ]),
          { padding: [1, 0] },
        ),
      'filters must fit into the padded 3×3 input, got 4×1',
    ],
    [
      'a matrix for a tensor',
      () => conv2d([[1]] as never, one),
      'input must be { channels, rows, cols, data } with a numeric typed array, got an array of length 1',
    ],
    [
      'out of another shape',
      () => conv2d(input, one, { out: { ...input } }),
      'out must be 1×1×3, got 2×1×3',
    ],
    [
      'an unknown algorithm',
      () => conv2d(input, one, { algorithm: 'fft' as never }),
      "algorithm must be one of 'auto', 'direct', 'winograd', got \"fft\"",
    ],
    [
      "Winograd's algorithm for other filters",
      () => conv2d(input, one, { algorithm: 'winograd', stride: 2 }),
      "algorithm 'winograd' must have 3×3 filters, stride 1 and dilation 1, got 1×1, stride [2, 2] and dilation [1, 1]",
    ],
    [
      'an unknown option',
      () => conv2d(input, one, { pad: 1 } as never),
      "options has no option 'pad'; it takes bias, stride, padding, dilation, groups, algorithm, out",
    ],
  ])('refuses %s', (_, call, message) => {
    expect(call).toThrow(message);
  });
});
