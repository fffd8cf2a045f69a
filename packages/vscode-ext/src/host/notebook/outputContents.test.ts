import { describe, expect, it } from 'vitest';
import { matricesIn, outputContents } from './outputContents';

const bytes = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));
const rowsIn = (text: string) =>
  matricesIn(text).contents.map((each) =>
    each.kind === 'matrix' ? [each.matrix.rows, each.matrix.cols, [...each.matrix.data]] : [],
  );

describe('the output of a cell', () => {
  it('is its image, in the form that keeps all values', () => {
    const items = [
      { mime: 'text/plain', data: bytes('<Figure size 640x480>') },
      { mime: 'image/jpeg', data: bytes('jpeg') },
      { mime: 'image/png', data: bytes('png') },
    ];
    expect(outputContents(items).contents).toMatchObject([{ kind: 'image', mime: 'image/png' }]);
  });

  it('is its printed array', () => {
    const items = [
      { mime: 'text/plain', data: bytes('array([[ 1. , -2.5],\n       [ 3. ,  4. ]])') },
    ];
    expect(outputContents(items).contents).toMatchObject([
      { kind: 'matrix', matrix: { rows: 2, cols: 2 } },
    ]);
    expect(outputContents([{ mime: 'text/html', data: bytes('<b>') }]).contents).toEqual([]);
  });
});

describe('the arrays in a printed text', () => {
  it('are found among other lines', () => {
    expect(rowsIn('before\n[[1 2]\n [3 4]]\nloss: 0.5\ntensor([[5., 6.]])\n')).toEqual([
      [2, 2, [1, 2, 3, 4]],
      [1, 2, [5, 6]],
    ]);
  });

  it('are none where they were printed in short', () => {
    const text = '[[0 1 2 ... 7 8 9]\n [3 4 5 ... 1 2 3]]';
    expect(matricesIn(text)).toEqual({ contents: [], isShortened: true });
    expect(matricesIn('Loading...').contents).toEqual([]);
  });

  it('are none in prose', () => {
    expect(rowsIn('epoch 3 of 10')).toEqual([]);
  });
});
