import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { matrix } from '../matrix/matrix.js';
import { toRows } from '../matrix/toRows.js';
import { canny } from './canny.js';
import { gradient } from './gradient.js';
import { nonMaximumSuppression } from './nonMaximumSuppression.js';

interface CannyCase {
  rows: number;
  cols: number;
  /** Base64 of the bytes. */
  gray: string;
  results: {
    low: number;
    high: number;
    norm: 'L1' | 'L2';
    /** Base64 of one bit an element, from the highest bit on. */
    edges: string;
  }[];
}

const reference: { canny: CannyCase[] } = JSON.parse(
  readFileSync(new URL('../../reference/edges.json', import.meta.url), 'utf8'),
);

describe('canny', () => {
  test.each(reference.canny)('equals OpenCV on $rows×$cols', ({ rows, cols, gray, results }) => {
    const image = { rows, cols, data: new Uint8Array(Buffer.from(gray, 'base64')) };
    for (const { edges, ...options } of results) {
      const bits = Buffer.from(edges, 'base64');
      const data = image.data.map((_, at) => ((bits[at >> 3]! << (at & 7)) & 128 ? 255 : 0));
      expect(canny(image, options), JSON.stringify(options)).toEqual({ rows, cols, data });
    }
  });

  const step = [
    [0, 0, 50, 50],
    [0, 0, 50, 50],
    [0, 0, 50, 50],
  ];

  test('finds the dark side of a step', () => {
    expect(canny(step, { low: 100, high: 199 })).toEqual(
      matrix(
        [
          [0, 255, 0, 0],
          [0, 255, 0, 0],
          [0, 255, 0, 0],
        ],
        Uint8Array,
      ),
    );
  });

  test('an edge must be stronger than `high`, 200 by default', () => {
    expect(canny(step, { high: 199.9 }).data).toContain(255);
    expect(canny(step, { high: 200 }).data).not.toContain(255);
    expect(canny(step)).toEqual(canny(step, { high: 200 }));
  });

  // A step of strength 240 that fades to one of strength 80.
  const fading = [60, 60, 60, 20, 20, 20].map((bright) => [0, 0, bright, bright]);

  test('an edge continues while it is stronger than `low`, 100 by default', () => {
    const height = (low?: number) =>
      canny(fading, { ...(low === undefined ? {} : { low }), high: 200 }).data.filter(Boolean)
        .length;
    expect(height(79)).toBeGreaterThan(height(101));
    expect(height()).toBe(height(100));
  });

  test('the thresholds may come in either order', () => {
    expect(canny(fading, { low: 200, high: 50 })).toEqual(canny(fading, { low: 50, high: 200 }));
  });

  test('a threshold below 0 lets everything pass, as 0 does', () => {
    const faint = [[1, 1, 2, 2]];
    for (const norm of ['L1', 'L2'] as const) {
      const edges = canny(faint, { low: -10, high: -9, norm });
      expect(toRows(edges)).toEqual([[0, 255, 0, 0]]);
      expect(edges).toEqual(canny(faint, { low: 0, high: 0, norm }));
    }
  });

  test('measures in the L1 norm by default, in either case of letters', () => {
    const slanted = [
      [0, 0, 0, 0],
      [0, 0, 0, 60],
      [0, 0, 60, 60],
      [0, 60, 60, 60],
    ];
    const thresholds = { low: 200, high: 300 };
    const l1 = canny(slanted, { ...thresholds, norm: 'L1' });
    expect(l1.data).toContain(255);
    expect(canny(slanted, thresholds)).toEqual(l1);
    expect(canny(slanted, { ...thresholds, norm: 'l1' })).toEqual(l1);
    expect(canny(slanted, { ...thresholds, norm: 'L2' }).data).not.toContain(255);
    expect(canny(slanted, { ...thresholds, norm: 'l2' }).data).not.toContain(255);
  });

  test('takes integers in any number type, and the grey values of an image', () => {
    const bytes = canny(matrix(step, Uint8Array));
    for (const type of [Uint8ClampedArray, Int16Array, Float32Array, Float64Array]) {
      expect(canny(matrix(step, type))).toEqual(bytes);
    }
    const photo = {
      width: 4,
      height: 3,
      data: new Uint8Array(step.flat().flatMap((gray) => [gray, gray, gray, 255])),
    };
    expect(canny(photo)).toEqual(bytes);
  });

  test('leaves its argument as it was', () => {
    const image = matrix(step, Uint8Array);
    canny(image);
    expect(toRows(image)).toEqual(step);
  });

  test('follows one outline of a hundred thousand elements from a single strong one', () => {
    const size = 1001;
    const comb = { rows: size, cols: size, data: new Uint8Array(size * size) };
    for (let r = 8; r < size - 8; r++) {
      const tooth = (r & 8) === 8 ? size - 16 : 8;
      comb.data.fill(30, r * size + 8, r * size + 8 + tooth);
    }
    const thresholds = { low: 50, high: 400 };
    expect(canny(comb, thresholds).data).not.toContain(255);
    comb.data[8 * size + 500] = 255;
    const found = canny(comb, thresholds).data.filter(Boolean).length;
    expect(found).toBeGreaterThan(100_000);
  });

  const small = fc
    .array(
      fc.uint8Array({ minLength: 7, maxLength: 7 }).map((bytes) => [...bytes]),
      { minLength: 1, maxLength: 7 },
    )
    .map((rows) => matrix(rows, Uint8Array));
  const norm = fc.constantFrom('L1' as const, 'L2' as const);
  const level = fc.integer({ min: 0, max: 900 });

  test('with equal thresholds it is non-maximum suppression above them', () => {
    fc.assert(
      fc.property(small, norm, level, (image, norm, level) => {
        const slopes = gradient(image, 'sobel', { border: 'edge' });
        const thin = nonMaximumSuppression(slopes, { norm });
        const above = Uint8Array.from(thin.data, (value) => (value > level ? 255 : 0));
        expect(canny(image, { low: level, high: level, norm }).data).toEqual(above);
      }),
      { seed: 29, numRuns: 300 },
    );
  });

  test('a higher threshold never adds an edge', () => {
    fc.assert(
      fc.property(small, norm, level, level, level, (image, norm, ...levels) => {
        const [low, middle, high] = levels.sort((a, b) => a - b) as [number, number, number];
        const most = canny(image, { low, high: middle, norm }).data;
        const lessWeak = canny(image, { low: middle, high: middle, norm }).data;
        const lessStrong = canny(image, { low, high, norm }).data;
        expect(lessWeak.every((value, at) => value <= most[at]!)).toBe(true);
        expect(lessStrong.every((value, at) => value <= most[at]!)).toBe(true);
      }),
      { seed: 29, numRuns: 300 },
    );
  });

  test.each<[string, () => unknown, ErrorConstructor, string]>([
    [
      'a fraction',
      () =>
        canny([
          [1, 2],
          [3, 4.5],
        ]),
      RangeError,
      'image[1][1] must be an integer from 0 to 255, got 4.5',
    ],
    [
      'a number above 255',
      () => canny(matrix([[0, 256, 300]], Int16Array)),
      RangeError,
      'image[0][1] must be an integer from 0 to 255, got 256',
    ],
    [
      'a negative number',
      () => canny([[-1]]),
      RangeError,
      'image[0][0] must be an integer from 0 to 255, got -1',
    ],
    [
      'NaN',
      () => canny([[Number.NaN]]),
      RangeError,
      'image[0][0] must be an integer from 0 to 255, got NaN',
    ],
    [
      'a threshold that is not a number',
      () => canny(step, { low: '1' as never }),
      TypeError,
      'low must be a number, got "1"',
    ],
    [
      'an infinite threshold',
      () => canny(step, { high: Infinity }),
      RangeError,
      'high must be a finite number, got Infinity',
    ],
    [
      'an unknown norm',
      () => canny(step, { norm: 'L0' as never }),
      RangeError,
      "norm must be one of 'L1', 'L2', got \"L0\"",
    ],
    [
      'an option that it does not take',
      () => canny(step, { border: 'edge' } as never),
      TypeError,
      "options has no option 'border'; it takes low, high, norm, out",
    ],
    [
      'an empty image',
      () => canny([]),
      RangeError,
      'image must have at least one row and one column, got 0×0',
    ],
  ])('refuses %s', (_, call, type, message) => {
    expect(call).toThrow(new type(message));
  });
});
