import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { matrix } from '../matrix/matrix.js';
import { toRows } from '../matrix/toRows.js';
import { type EdgeMapOptions, edgeMap } from './edgeMap.js';

interface EdgeMapCase {
  options: EdgeMapOptions;
  image: number[][];
  edges: number[][];
}

const reference: { edgeMap: EdgeMapCase[] } = JSON.parse(
  readFileSync(new URL('../../reference/edges.json', import.meta.url), 'utf8'),
);

describe('edgeMap', () => {
  test.each(reference.edgeMap)('$options equals NumPy and SciPy', ({ options, image, edges }) => {
    expect(edgeMap(matrix(image, Uint8Array), options)).toEqual(matrix(edges, Uint8Array));
    expect(toRows(edgeMap(image, options))).toEqual(edges);
  });

  const corner = [
    [10, 10, 10, 10],
    [10, 10, 13, 13],
    [10, 10, 13, 13],
  ];

  test('is Sobel in the L2 norm with the border reflect by default', () => {
    expect(toRows(edgeMap(corner))).toEqual([
      [0, 6, 6, 0],
      [0, 9, 13, 12],
      [0, 12, 12, 0],
    ]);
    const spelt = { operator: 'sobel', norm: 'L2', border: 'reflect' } as const;
    expect(edgeMap(corner, spelt)).toEqual(edgeMap(corner));
  });

  test('every option changes the result', () => {
    const maps = [
      {},
      { operator: 'scharr' },
      { operator: 'kirsch' },
      { norm: 'L1' },
      { border: 'zero' },
      { threshold: 9 },
    ] as const satisfies EdgeMapOptions[];
    expect(new Set(maps.map((options) => `${edgeMap(corner, options).data}`)).size).toBe(6);
    expect(edgeMap(corner, { norm: 'l1' })).toEqual(edgeMap(corner, { norm: 'L1' }));
  });

  test('rounds to the nearest, halves to the even one, and clamps', () => {
    const central = { operator: 'central', border: 'edge' } as const;
    const rise = (by: number) => edgeMap([[0, by]], central).data[0];
    expect([0.4, 0.5, 0.6, 1.5, 2.5, 254.6, 999, -999].map(rise)).toEqual([
      0, 0, 1, 2, 2, 255, 255, 255,
    ]);
  });

  test('a threshold sees the strength before it is rounded and clamped', () => {
    const central = { operator: 'central', border: 'edge' } as const;
    const rise = (by: number, threshold: number) =>
      edgeMap([[0, by]], { ...central, threshold }).data[0];
    expect([rise(9.4, 9), rise(9, 9), rise(8.6, 9)]).toEqual([255, 0, 0]);
    expect([rise(301, 300), rise(300, 300)]).toEqual([255, 0]);
    expect(rise(0, -1)).toBe(255);
  });

  test('whole numbers have the same edges in every number type', () => {
    const next = (at: number) => (at * at * 7) % 251;
    const image = matrix(
      Array.from({ length: 50 }, (_, r) => Array.from({ length: 61 }, (_, c) => next(61 * r + c))),
      Uint8Array,
    );
    for (const operator of ['sobel', 'scharr', 'central', 'roberts', 'kirsch'] as const) {
      const expected = edgeMap(image, { operator });
      for (const type of [Int16Array, Uint16Array, Float32Array, Float64Array]) {
        const typed = { ...image, data: type.from(image.data) };
        expect(edgeMap(typed, { operator })).toEqual(expected);
      }
    }
  });

  test('a compass operator takes the largest of its eight responses', () => {
    const spot = [
      [0, 0, 0],
      [0, 1, 0],
      [0, 0, 0],
    ];
    expect(toRows(edgeMap(spot, { operator: 'kirsch', border: 'zero' }))).toEqual([
      [5, 5, 5],
      [5, 0, 5],
      [5, 5, 5],
    ]);
    expect(toRows(edgeMap(spot, { operator: 'robinson', border: 'zero' }))).toEqual([
      [2, 2, 2],
      [2, 0, 2],
      [2, 2, 2],
    ]);
  });

  test('takes the grey values of an image and leaves it as it was', () => {
    const data = new Uint8ClampedArray([255, 0, 0, 255, 0, 0, 255, 0]);
    const photo = { width: 2, height: 1, data };
    const gray = matrix([[76, 29]], Uint8Array);
    expect(edgeMap(photo, { border: 'edge' })).toEqual(edgeMap(gray, { border: 'edge' }));
    expect([...data]).toEqual([255, 0, 0, 255, 0, 0, 255, 0]);
    expect([...gray.data]).toEqual([76, 29]);
  });

  test('an image and its negative have the same edges', () => {
    const row = fc.uint8Array({ minLength: 6, maxLength: 6 }).map((bytes) => [...bytes]);
    const rows = fc.array(row, { minLength: 1, maxLength: 6 });
    const operator = fc.constantFrom('sobel', 'prewitt', 'scharr', 'roberts', 'robinson');
    const border = fc.constantFrom('edge', 'reflect', 'symmetric', 'wrap');
    fc.assert(
      fc.property(rows, operator, border, (image, operator, border) => {
        const negative = image.map((row) => row.map((value) => 255 - value));
        const options = { operator, border } as EdgeMapOptions;
        expect(edgeMap(negative, options)).toEqual(edgeMap(image, options));
      }),
      { seed: 29, numRuns: 200 },
    );
  });

  test.each<[string, () => unknown, ErrorConstructor, string]>([
    [
      'an unknown operator',
      () => edgeMap(corner, { operator: 'canny' as never }),
      RangeError,
      "operator must be one of 'central', 'roberts', 'prewitt', 'sobel', 'scharr', 'farid', 'kirsch', 'robinson', got \"canny\"",
    ],
    [
      'a norm that no compass operator uses',
      () => edgeMap(corner, { operator: 'kirsch', norm: 'L1' }),
      TypeError,
      "norm has no effect with the compass operator 'kirsch': remove it",
    ],
    [
      'an unknown norm',
      () => edgeMap(corner, { norm: 'max' as never }),
      RangeError,
      "norm must be one of 'L1', 'L2', got \"max\"",
    ],
    [
      'an unknown border',
      () => edgeMap(corner, { operator: 'robinson', border: 'mirror' as never }),
      RangeError,
      "border must be one of 'zero', 'edge', 'reflect', 'symmetric', 'wrap', got \"mirror\"",
    ],
    [
      'a threshold that is not a number',
      () => edgeMap(corner, { threshold: '9' as never }),
      TypeError,
      'threshold must be a number, got "9"',
    ],
    [
      'a misspelt option',
      () => edgeMap(corner, { treshold: 9 } as never),
      TypeError,
      "options has no option 'treshold'; it takes operator, norm, border, threshold, out",
    ],
    [
      'what is no image',
      () => edgeMap('photo.jpg' as never),
      TypeError,
      'image must be an RGBA image, rows of numbers or { rows, cols, data } with a numeric typed array, got "photo.jpg"; readImage of @convolve/core/node reads a file, parseMatrix a text',
    ],
  ])('refuses %s', (_, call, type, message) => {
    expect(call).toThrow(new type(message));
  });
});
