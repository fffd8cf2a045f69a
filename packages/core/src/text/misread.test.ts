import { describe, expect, test } from 'vitest';
import { toRows } from '../matrix/toRows.js';
import { parseMatrix } from './parseMatrix.js';

const rows = (text: string) => toRows(parseMatrix(text).matrix);

const kinds: readonly {
  kind: string;
  refused: readonly string[];
  read?: [string, number[][]][];
}[] = [
  {
    kind: 'a range is no kernel of ImageMagick',
    refused: ['A = 1:3', '1:3', 'x <- 1:5', 'A = 1:3;', '"1:3"'],
    read: [
      [
        '2: 1,2 3,4',
        [
          [1, 2],
          [3, 4],
        ],
      ],
      ['1x1: 5', [[5]]],
    ],
  },
  {
    kind: '`//` between numbers or after brackets is a division, and no comment',
    refused: [
      'np.array([[1,2],[3,4]])//2',
      'torch.tensor([[1,2],[3,4]]) // 2',
      '[[1,2],[3,4]]//2',
      '((1,2),(3,4)) // 2.5',
      '[1 2; 3 4]//2',
      '[[1, 2]]//-2',
      'np.array([[1,2]])//(2)',
      '[[7//2, 3]]',
      '7//2,3',
      '{{7//2, 3}}',
      'np.array([[1,2]])//2 # half',
    ],
    read: [
      [
        '[[1, 2], // 2\n [3, 4]]',
        [
          [1, 2],
          [3, 4],
        ],
      ],
      [
        '{{1, 2}, {3, 4}} // 3x3 kernel',
        [
          [1, 2],
          [3, 4],
        ],
      ],
      [
        '[1//2 3//4; 1 2]',
        [
          [0.5, 0.75],
          [1, 2],
        ],
      ],
    ],
  },
  {
    kind: 'a `#` at a number starts no comment',
    refused: ['-1.#IND 2', '1.#INF', '1,1.#QNAN', '3#2', '[[1, 3#2]]', '1 2#3'],
    read: [['1 2 # 3', [[1, 2]]]],
  },
  {
    kind: 'a cell has one division',
    refused: ['01/02/2024', '1/2/3 4', '[[1/2/3, 4]]', '2024/01/02,5', '[1/2/3 4]'],
    read: [['[[1/2, 3]]/2/4', [[0.0625, 0.375]]]],
  },
  {
    kind: 'a scalar stands beside brackets only',
    refused: ['1·5', '2*1.5 3', '2 × 3', 'k = 2 * 3 4', '1/2 * 3'],
    read: [
      ['2 * [1 3]', [[2, 6]]],
      [
        '½ · ⎡1 3⎤\n    ⎣2 4⎦',
        [
          [0.5, 1.5],
          [1, 2],
        ],
      ],
    ],
  },
];

describe.each(kinds)('$kind', ({ refused, read = [] }) => {
  test.each(refused)('%j is refused', (text) => {
    expect(() => parseMatrix(text)).toThrow(/^line \d+, column \d+: found .*, expected /);
  });

  test.each(read)('%j is read', (text, expected) => {
    expect(rows(text)).toEqual(expected);
  });
});
