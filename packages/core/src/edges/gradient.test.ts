import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { GradientOperatorId } from '../filters/gradients.js';
import type { Border } from '../matrix/border.js';
import { matrix } from '../matrix/matrix.js';
import { toRows } from '../matrix/toRows.js';
import { gradient } from './gradient.js';

interface GradientCase {
  operator: GradientOperatorId;
  border: Border;
  image: number[][];
  x: number[][];
  y: number[][];
}

const reference: Record<'gradient' | 'opencvGradient', GradientCase[]> = JSON.parse(
  readFileSync(new URL('../../reference/edges.json', import.meta.url), 'utf8'),
);

const seeded = { seed: 29, numRuns: 200 };
const ids = ['central', 'roberts', 'prewitt', 'sobel', 'scharr', 'farid'] as const;
const nonZeroBorders = ['edge', 'reflect', 'symmetric', 'wrap'] as const;
const size = fc.integer({ min: 1, max: 7 });

describe('gradient equals its references', () => {
  test.each(reference.gradient)('$operator, $border, as scipy.ndimage.correlate', (it) => {
    const { x, y } = gradient(it.image, it.operator, { border: it.border });
    expectClose(toRows(x), it.x);
    expectClose(toRows(y), it.y);
  });

  test.each(reference.opencvGradient)('$operator, $border, as OpenCV', (it) => {
    const { x, y } = gradient(matrix(it.image, Uint8Array), it.operator, { border: it.border });
    expect(toRows(x)).toEqual(it.x);
    expect(toRows(y)).toEqual(it.y);
  });
});

describe('gradient', () => {
  const step = [
    [0, 0, 9, 9],
    [0, 0, 9, 9],
  ];

  test('is Sobel with the border reflect by default', () => {
    const { x, y } = gradient(step);
    expect(toRows(x)).toEqual([
      [0, 36, 36, 0],
      [0, 36, 36, 0],
    ]);
    expect(toRows(y)).toEqual([
      [0, 0, 0, 0],
      [0, 0, 0, 0],
    ]);
    expect(toRows(gradient([[0, 9, 9]]).x)).toEqual([[0, 36, 0]]);
  });

  test('goes on past the edge by the border', () => {
    expect(toRows(gradient(step, 'central', { border: 'wrap' }).x)[0]).toEqual([-9, 9, 9, -9]);
    expect(toRows(gradient(step, 'central', { border: 'zero' }).x)[0]).toEqual([0, 9, 9, -9]);
  });

  test('has x along the falling and y along the rising diagonal for Roberts', () => {
    const corner = [
      [1, 20],
      [300, 4000],
    ];
    const { x, y } = gradient(corner, 'roberts', { border: 'edge' });
    expect([toRows(x)[1]![1], toRows(y)[1]![1]]).toEqual([3999, 280]);
  });

  test('takes the grey values of an image', () => {
    const photo = {
      width: 2,
      height: 1,
      data: new Uint8Array([255, 0, 0, 255, 0, 255, 0, 255]),
    };
    expect(toRows(gradient(photo, 'central', { border: 'edge' }).x)).toEqual([[74, 74]]);
  });

  test('is computed in Float32 for bytes and in Float64 for rows', () => {
    expect(gradient(matrix(step, Uint8Array)).x.data).toBeInstanceOf(Float32Array);
    expect(gradient(step).y.data).toBeInstanceOf(Float64Array);
  });

  test.each<[string, () => unknown, ErrorConstructor, string]>([
    [
      'an unknown operator',
      () => gradient(step, 'kirsch' as never),
      RangeError,
      "operator must be one of 'central', 'roberts', 'prewitt', 'sobel', 'scharr', 'farid', got \"kirsch\"",
    ],
    [
      'an unknown border',
      () => gradient(step, 'sobel', { border: 'none' as never }),
      RangeError,
      "border must be one of 'zero', 'edge', 'reflect', 'symmetric', 'wrap', got \"none\"",
    ],
    [
      'an option that it does not take',
      () => gradient(step, 'sobel', { norm: 'L1' } as never),
      TypeError,
      "options has no option 'norm'; it takes border, out",
    ],
    [
      'an empty image',
      () => gradient([]),
      RangeError,
      'image must have at least one row and one column, got 0×0',
    ],
    [
      'an image of the wrong length',
      () => gradient({ width: 1, height: 1, data: new Uint8Array(3) }),
      RangeError,
      'image.data must have width × height × 4 = 4 bytes, got 3',
    ],
  ])('refuses %s', (_, call, type, message) => {
    expect(call).toThrow(new type(message));
  });
});

describe('laws of the gradient', () => {
  test('a flat image has none, unless 0 is around it', () => {
    const anyBorder = fc.constantFrom(...nonZeroBorders);
    fc.assert(
      fc.property(fc.constantFrom(...ids), anyBorder, size, size, (id, border, rows, cols) => {
        const flat = Array.from({ length: rows }, () => Array(cols).fill(200));
        const { x, y } = gradient(flat, id, { border });
        for (const value of [...x.data, ...y.data]) expect(value).toBeCloseTo(0, 10);
      }),
      seeded,
    );
    expect(toRows(gradient([[200]], 'roberts', { border: 'zero' }).x)).toEqual([[200]]);
  });

  test('transposing the image swaps x and y, and turns the sign of y for Roberts', () => {
    const rows = fc
      .tuple(size, size)
      .chain(([height, width]) =>
        fc.array(
          fc.array(fc.integer({ min: 0, max: 255 }), { minLength: width, maxLength: width }),
          { minLength: height, maxLength: height },
        ),
      );
    fc.assert(
      fc.property(fc.constantFrom(...ids), rows, (id, image) => {
        const upright = gradient(image, id);
        const lying = gradient(transpose(image), id);
        const [x, y] =
          id === 'roberts'
            ? [upright.x, { ...upright.y, data: upright.y.data.map((value) => -value) }]
            : [upright.y, upright.x];
        expectClose(toRows(lying.x), transpose(toRows(x)));
        expectClose(toRows(lying.y), transpose(toRows(y)));
      }),
      seeded,
    );
  });
});

function transpose(rows: number[][]): number[][] {
  return rows[0]!.map((_, col) => rows.map((row) => row[col]!));
}

function expectClose(actual: number[][], expected: number[][]): void {
  expect(actual.map((row) => row.length)).toEqual(expected.map((row) => row.length));
  for (const [r, row] of actual.entries()) {
    for (const [c, value] of row.entries()) expect(value).toBeCloseTo(expected[r]![c]!, 9);
  }
}
