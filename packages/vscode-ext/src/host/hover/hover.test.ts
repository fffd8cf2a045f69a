import { matrix } from '@convolve/core';
import { describe, expect, it } from 'vitest';
import { kernelNames } from './kernelNames';
import { isSeparable } from './matrixHover';
import { matrixImage } from './matrixImage';
import { matrixNear } from './matrixNear';

const names = (...rows: number[][]) => kernelNames(matrix(rows));

describe('the name of a matrix as a kernel', () => {
  it('is that of the catalogue, as it is and turned', () => {
    expect(names([-1, 0, 1], [-2, 0, 2], [-1, 0, 1])[0]).toBe('Sobel x');
    const turned = names([-1, -2, -1], [0, 0, 0], [1, 2, 1]);
    expect(turned[0]).toBe('Sobel y');
    expect(turned).toContain('Sobel x, transposed');
    expect(names([1, 0, -1], [2, 0, -2], [1, 0, -1])).toContain('Sobel x, negative');
  });

  it('says how the kernel of the catalogue is turned', () => {
    expect(names([0, 1, 2], [-1, 0, 1], [-2, -1, 0]).join()).toMatch(/Robinson/);
    expect(names([1, 2, 3], [4, 5, 6])).toEqual([]);
  });

  it('knows scaled and rounded ones', () => {
    expect(names([1, 1, 1], [1, 1, 1], [1, 1, 1])).toEqual(['Box 3×3, times 9']);
    expect(names([0.111, 0.111, 0.111], [0.111, 0.111, 0.111], [0.111, 0.111, 0.111])[0]).toMatch(
      /^Box 3×3/,
    );
  });

  it('is none for other numbers', () => {
    expect(names([1, 2], [3, 5])).toEqual([]);
    expect(names([0, 0, 0], [0, 0, 0], [0, 0, 0])).toEqual([]);
  });
});

describe('separability', () => {
  it.each([
    [
      true,
      [
        [1, 2, 1],
        [2, 4, 2],
        [1, 2, 1],
      ],
    ],
    [
      true,
      [
        [0.1, 0.3],
        [0.2, 0.6],
      ],
    ],
    [
      false,
      [
        [0, 1, 0],
        [1, -4, 1],
        [0, 1, 0],
      ],
    ],
    [
      false,
      [
        [1, 2],
        [2, 4.001],
      ],
    ],
    [
      true,
      [
        [0, 0],
        [0, 0],
      ],
    ],
  ])('is %s for %j', (expected, rows) => {
    expect(isSeparable(matrix(rows))).toBe(expected);
  });
});

describe('an image of a matrix', () => {
  it('has a cell for each number, red where they are positive', () => {
    const svg = matrixImage(matrix([[-1, 0, 1]]));
    expect(svg.match(/<path/g)).toHaveLength(3);
    expect(svg).toContain('fill="#f7f7f7"');
    expect(svg).toMatch(/width="72" height="24"/);
  });

  it('is small whatever the matrix is', () => {
    const large = matrix(Array.from({ length: 300 }, () => new Array(300).fill(1)));
    expect(matrixImage(large).length).toBeLessThan(70_000);
  });
});

describe('the matrix under a pointer', () => {
  const near = (text: string, cut = { above: false, below: false }) => {
    const offset = text.indexOf('|');
    const file = { text: text.replace('|', ''), language: 'python', eol: '\n' } as const;
    const found = matrixNear(file, offset, cut);
    return found && file.text.slice(found.span.start, found.span.end);
  };

  it('is the literal around it', () => {
    expect(near('k = [[1, 2],\n     [3, |4]]\n')).toBe('[[1, 2],\n     [3, 4]]');
    expect(near('k = [[1, |0, -1]]')).toBe('[[1, 0, -1]]');
  });

  it('is none for arguments, lists and prose', () => {
    expect(near('f(1, |2, 3)')).toBeUndefined();
    expect(near('k = [1, |2, 3]')).toBeUndefined();
    expect(near('In 2024 |there were 3')).toBeUndefined();
  });

  it('is none where it may go on beyond the part that is looked at', () => {
    expect(near('1 2\n3 |4\n5 6', { above: true, below: false })).toBeUndefined();
    expect(near('x = 0\n\n1 2\n3 |4\n', { above: false, below: true })).toBeUndefined();
  });
});
