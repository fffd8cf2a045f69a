import { applyFilter, edgeDetectors, matrix, toRows } from '@convolve/core';
import { describe, expect, it } from 'vitest';
import { convolveMatrix, type MatrixSettings, resultSize } from './convolveMatrix';

const settings: MatrixSettings = { operation: 'correlate', mode: 'valid', border: 'zero' };
const row = matrix([[1, 2, 4, 8]]);
const difference = { name: 'difference', rows: [[-1, 1]] };

describe('convolveMatrix', () => {
  it('correlates, or convolves with the turned kernel', () => {
    expect(toRows(convolveMatrix(row, difference, settings))).toEqual([[1, 2, 4]]);
    const turned = convolveMatrix(row, difference, { ...settings, operation: 'convolve' });
    expect(toRows(turned)).toEqual([[-1, -2, -4]]);
  });

  it('uses the border in mode same', () => {
    const same = { ...settings, mode: 'same' } as const;
    expect(toRows(convolveMatrix(row, difference, same))).toEqual([[1, 1, 2, 4]]);
    const edge = { ...same, border: 'edge' } as const;
    expect(toRows(convolveMatrix(row, difference, edge))).toEqual([[0, 1, 2, 4]]);
  });

  it('maps the edges for an operator', () => {
    const kernel = { name: 'central', filter: 'central' };
    const edges = convolveMatrix(matrix([[0, 0, 9, 9]]), kernel, { ...settings, border: 'edge' });
    expect(toRows(edges)).toEqual([[0, 9, 9, 0]]);
  });

  it.each([
    ['fractions', Float64Array, [0, 0.3, 0.9], [0, 0.9, 0]],
    ['thousands', Float32Array, [0, 2000, 9000.5], [0, 9000.5, 0]],
    ['NaN', Float64Array, [Number.NaN, 1, 2, 5], [Number.NaN, Number.NaN, 4, 0]],
  ])(
    'gives the unrounded strength of edges of %s, in their number type',
    (_, type, line, edges) => {
      const source = { rows: 1, cols: line.length, data: type.from(line) };
      const reflected = { ...settings, border: 'reflect' } as const;
      const result = convolveMatrix(source, { name: 'central', filter: 'central' }, reflected);
      expect(result).toEqual({ ...source, data: type.from(edges) });
    },
  );

  it('has every edge detector of the core', () => {
    const bytes = matrix([
      [0, 40, 200],
      [9, 90, 250],
    ]);
    for (const { id } of edgeDetectors) {
      const options = id === 'canny' ? {} : { border: 'edge' as const };
      const edge = { ...settings, border: 'edge' } as const;
      expect(convolveMatrix(bytes, { name: id, filter: id }, edge), id).toEqual(
        applyFilter(bytes, id, options),
      );
    }
  });
});

describe('resultSize', () => {
  const square = {
    name: 'square',
    rows: [
      [1, 1],
      [1, 1],
    ],
  };

  it('is the size of what convolveMatrix gives', () => {
    for (const mode of ['valid', 'same', 'full'] as const) {
      for (const kernel of [square, difference, { name: 'sobel', filter: 'sobel' }]) {
        const { rows, cols } = convolveMatrix(
          matrix([
            [1, 2, 3],
            [4, 5, 6],
          ]),
          kernel,
          { ...settings, mode },
        );
        expect(resultSize({ rows: 2, cols: 3 }, kernel, mode)).toEqual({ rows, cols });
      }
    }
  });

  it('is undefined where the kernel is larger', () => {
    expect(resultSize(row, square, 'valid')).toBeUndefined();
    expect(resultSize(row, square, 'same')).toEqual({ rows: 1, cols: 4 });
  });
});
