import { parseMatrix } from '@convolve/core';
import { describe, expect, it } from 'vitest';
import { convolveMatrix } from './convolveMatrix';
import { resultText } from './resultText';

/** The result of a difference to the right, written as the text is. */
function difference(text: string, precision = 8): string {
  const source = parseMatrix(text);
  const kernel = { name: 'difference', rows: [[-1, 1]] };
  const settings = { operation: 'correlate', mode: 'valid', border: 'zero' } as const;
  return resultText(source, convolveMatrix(source.matrix, kernel, settings), precision);
}

describe('resultText', () => {
  it.each([
    ['[[1, 2, 4], [3, 5, 8]]', '[[1, 2], [2, 3]]'],
    ['np.array([[1, 2, 4],\n          [3, 5, 8]])', 'np.array([[1, 2],\n          [2, 3]])'],
    ['[[1 2 4]\n [3 5 8]]', '[[1 2]\n [2 3]]'],
    ['[[1. 2. 4.]]', '[[1. 2.]]'],
    ['1,2,4\n3,5,8', '1,2\n2,3'],
    ['[1 2 4; 3 5 8]', '[1 2; 2 3]'],
    ['[\n  [1, 2, 4],\n  [3, 5, 8],\n]', '[\n  [1, 2],\n  [2, 3],\n]'],
    ['const k = [[1, 2, 4]];', 'const k = [[1, 2]];'],
  ])('writes as %j is written', (text, result) => {
    expect(difference(text)).toBe(result);
  });

  it('rounds to the precision', () => {
    expect(difference('[[0, 0.123456789]]')).toBe('[[0.12345679]]');
    expect(difference('[[0, 0.123456789]]', 2)).toBe('[[0.12]]');
  });

  it('writes an edge map without a type that the source did not name', () => {
    const source = parseMatrix('array([[0, 0, 9, 9]])');
    const kernel = { name: 'edges', filter: 'central' };
    const settings = { operation: 'correlate', mode: 'valid', border: 'edge' } as const;
    const edges = convolveMatrix(source.matrix, kernel, settings);
    expect(resultText(source, edges, 8)).toBe('array([[0, 9, 9, 0]])');
  });

  it('writes the strength of edges unrounded', () => {
    const source = parseMatrix('[[0, 0.3, 0.9], [0.1, 0.2, 0.9]]');
    const sobel = { name: 'Sobel edge map', filter: 'sobel' };
    const settings = { operation: 'correlate', mode: 'valid', border: 'zero' } as const;
    const edges = convolveMatrix(source.matrix, sobel, settings);
    expect(resultText(source, edges, 2)).toBe('[[0.89, 2.95, 2.15], [0.76, 2.92, 2.21]]');
  });
});
