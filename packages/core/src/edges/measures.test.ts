import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { matrix } from '../matrix/matrix.js';
import { toRows } from '../matrix/toRows.js';
import { direction } from './direction.js';
import { gradient } from './gradient.js';
import { magnitude } from './magnitude.js';
import { nonMaximumSuppression } from './nonMaximumSuppression.js';
import { threshold } from './threshold.js';

describe('magnitude', () => {
  const slope = { x: [[3, -8]], y: [[-4, 15]] };

  test('is √(x² + y²), or |x| + |y| in the L1 norm', () => {
    expect(toRows(magnitude(slope))).toEqual([[5, 17]]);
    expect(toRows(magnitude(slope, 'L2'))).toEqual([[5, 17]]);
    expect(toRows(magnitude(slope, 'L1'))).toEqual([[7, 23]]);
  });

  test('takes the norm in lower case', () => {
    expect(magnitude(slope, 'l1')).toEqual(magnitude(slope, 'L1'));
    expect(magnitude(slope, 'l2')).toEqual(magnitude(slope, 'L2'));
  });

  test('keeps Float32', () => {
    const x = matrix([[3]], Float32Array);
    expect(magnitude({ x, y: x }).data).toBeInstanceOf(Float32Array);
    expect(direction({ x, y: x }).data).toBeInstanceOf(Float32Array);
    expect(nonMaximumSuppression({ x, y: x }).data).toBeInstanceOf(Float32Array);
  });

  test.each<[string, () => unknown, ErrorConstructor, string]>([
    [
      'an unknown norm',
      () => magnitude(slope, 'L3' as never),
      RangeError,
      "norm must be one of 'L1', 'L2', got \"L3\"",
    ],
    [
      'parts of two sizes',
      () => magnitude({ x: [[1, 2]], y: [[1], [2]] }),
      RangeError,
      'gradient.y must be 1×2 as gradient.x is, got 2×1',
    ],
    ['no gradient', () => magnitude(3 as never), TypeError, 'gradient must be { x, y }, got 3'],
    [
      'a gradient without y',
      () => direction({ x: [[1]] } as never),
      TypeError,
      'gradient.y must be rows of numbers or { rows, cols, data } with a numeric typed array, got undefined',
    ],
  ])('refuses %s', (_, call, type, message) => {
    expect(call).toThrow(new type(message));
  });
});

describe('direction', () => {
  test('grows clockwise on the screen, from 0 at the right', () => {
    const x = [[1, 1, 0, -1, -1, -1, 0, 1]];
    const y = [[0, 1, 1, 1, 0, -1, -1, -1]];
    const eighths = direction({ x, y }).data.map((angle) => (angle / Math.PI) * 4);
    expect([...eighths]).toEqual([0, 1, 2, 3, 4, -3, -2, -1]);
  });

  test('is 0 where there is no gradient, whatever the sign of its zeros', () => {
    expect(toRows(direction({ x: [[0, -0, 0, -0]], y: [[0, 0, -0, -0]] }))).toEqual([[0, 0, 0, 0]]);
    expect(toRows(direction({ x: [[-1]], y: [[-0]] }))).toEqual([[Math.PI]]);
  });

  test.each([
    [
      'right',
      0,
      [
        [0, 0, 1],
        [0, 0, 1],
        [0, 0, 1],
      ],
    ],
    [
      'lower right',
      1,
      [
        [0, 0, 0],
        [0, 0, 1],
        [0, 1, 1],
      ],
    ],
    [
      'bottom',
      2,
      [
        [0, 0, 0],
        [0, 0, 0],
        [1, 1, 1],
      ],
    ],
    [
      'top left',
      -3,
      [
        [1, 1, 0],
        [1, 0, 0],
        [0, 0, 0],
      ],
    ],
  ])('points to the bright %s', (_, eighths, image) => {
    expect(toRows(direction(gradient(image)))[1]![1]).toBe((eighths * Math.PI) / 4);
  });

  test('is off by π/4 for Roberts', () => {
    const toTheRight = gradient(
      [
        [0, 1],
        [0, 1],
      ],
      'roberts',
    );
    expect(toRows(direction(toTheRight))[1]![1]).toBe(-Math.PI / 4);
  });
});

describe('threshold', () => {
  test('is 255 strictly above the level, and 0 for NaN', () => {
    expect(threshold([[99.5, 100, 100.5, Number.NaN, Infinity]], 100)).toEqual(
      matrix([[0, 0, 255, 0, 255]], Uint8Array),
    );
    expect(toRows(threshold([[-3, -2]], -2.5))).toEqual([[0, 255]]);
  });

  test('refuses a level that is not a finite number', () => {
    expect(() => threshold([[1]], Number.NaN)).toThrow(
      new RangeError('level must be a finite number, got NaN'),
    );
    expect(() => threshold([[1]], undefined as never)).toThrow(
      new TypeError('level must be a number, got undefined'),
    );
  });
});

describe('nonMaximumSuppression', () => {
  /** The same direction everywhere, with the given magnitudes. */
  const along = (x: number, y: number, lengths: number[][]) => ({
    x: lengths.map((row) => row.map((length) => length * x)),
    y: lengths.map((row) => row.map((length) => length * y)),
  });
  const bump = [
    [1, 2, 3],
    [4, 5, 4],
    [3, 2, 1],
  ];

  test('compares with the neighbours along the gradient only', () => {
    expect(toRows(nonMaximumSuppression(along(1, 0, bump)))).toEqual([
      [0, 0, 3],
      [0, 5, 0],
      [3, 0, 0],
    ]);
    expect(toRows(nonMaximumSuppression(along(0, 1, bump)))).toEqual([
      [0, 0, 0],
      [4, 5, 4],
      [0, 0, 0],
    ]);
    const falling = nonMaximumSuppression(along(1, 1, bump), { norm: 'L1' });
    expect(toRows(falling)).toEqual([
      [0, 0, 6],
      [8, 10, 8],
      [6, 0, 0],
    ]);
    const rising = nonMaximumSuppression(along(1, -1, bump), { norm: 'L1' });
    expect(toRows(rising)).toEqual([
      [2, 0, 0],
      [8, 10, 8],
      [0, 0, 2],
    ]);
  });

  test('keeps the left or upper one of two equals, and none on a diagonal', () => {
    expect(toRows(nonMaximumSuppression(along(1, 0, [[5, 5]])))).toEqual([[5, 0]]);
    expect(toRows(nonMaximumSuppression(along(0, 1, [[5], [5]])))).toEqual([[5], [0]]);
    const flat = nonMaximumSuppression(
      along(1, 1, [
        [5, 5],
        [5, 5],
      ]),
      { norm: 'L1' },
    );
    expect(toRows(flat)).toEqual([
      [0, 10],
      [10, 0],
    ]);
  });

  test('measures in the norm', () => {
    const gradient = { x: [[5, 6]], y: [[2, 0]] };
    expect(toRows(nonMaximumSuppression(gradient))).toEqual([[0, 6]]);
    expect(toRows(nonMaximumSuppression(gradient, { norm: 'L1' }))).toEqual([[7, 0]]);
    expect(() => nonMaximumSuppression(gradient, { normal: 'L1' } as never)).toThrow(
      new TypeError("options has no option 'normal'; it takes norm"),
    );
  });

  test('keeps magnitudes as they are, and the same ones when x and y change places and sign', () => {
    const cell = fc.integer({ min: -9, max: 9 });
    const part = fc.array(fc.array(cell, { minLength: 4, maxLength: 4 }), {
      minLength: 3,
      maxLength: 3,
    });
    fc.assert(
      fc.property(part, part, (x, y) => {
        const kept = nonMaximumSuppression({ x, y });
        const all = magnitude({ x, y });
        for (const [at, value] of kept.data.entries()) expect([0, all.data[at]]).toContain(value);

        const opposite = (rows: number[][]) => rows.map((row) => row.map((value) => -value));
        const turned = nonMaximumSuppression({ x: opposite(x), y: opposite(y) });
        expect(turned).toEqual(kept);
      }),
      { seed: 29, numRuns: 300 },
    );
  });
});
