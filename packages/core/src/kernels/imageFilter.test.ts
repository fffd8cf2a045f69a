import { expect, test } from 'vitest';
import { imageFilter } from './imageFilter.js';
import { kernel } from './kernel.js';

test('a name is a detector first', () => {
  expect(imageFilter('canny')).toEqual({
    kind: 'canny',
    id: 'canny',
    title: 'Canny',
    display: 'clamped',
  });
  expect(imageFilter('sobel')).toMatchObject({ kind: 'edges', operator: 'sobel', title: 'Sobel' });
  expect(imageFilter('kirsch')).toMatchObject({ kind: 'edges', operator: 'kirsch' });
});

test('a name is a kernel of the catalogue otherwise, shown as that says', () => {
  const { matrix, title, display } = kernel('emboss-nw');
  const expected = { kind: 'kernel', id: 'emboss-nw', title, matrix, display };
  expect(imageFilter('emboss-nw')).toEqual(expected);
});

test('weights are a kernel that is named by its size', () => {
  expect(imageFilter([[1, 0, -1]])).toEqual({
    kind: 'kernel',
    id: 'kernel',
    title: '1×3 kernel',
    matrix: { rows: 1, cols: 3, data: new Float64Array([1, 0, -1]) },
    display: 'signed',
  });
  expect(imageFilter([[0.5], [0.5]])).toMatchObject({ title: '2×1 kernel', display: 'clamped' });
});

test('says what is neither', () => {
  expect(() => imageFilter('sobell')).toThrow(/^id must be the id of a kernel \(the nearest are/);
  expect(() => imageFilter([[1, 2], [3]])).toThrow('given[1] must have 2 numbers');
  expect(() => imageFilter(3 as never)).toThrow(TypeError);
});
