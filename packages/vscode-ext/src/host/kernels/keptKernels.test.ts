import { describe, expect, it } from 'vitest';
import { readKept } from './keptKernels';

describe('readKept', () => {
  it('reads rows and text', () => {
    const nine = '1 2 3 4 5 6 7 8 9';
    expect(readKept({ a: [[1, 2]], b: '[1 0; 0 1]', c: nine })).toEqual({
      kernels: [
        { name: 'a', rows: [[1, 2]] },
        {
          name: 'b',
          rows: [
            [1, 0],
            [0, 1],
          ],
        },
        {
          name: 'c',
          rows: [
            [1, 2, 3],
            [4, 5, 6],
            [7, 8, 9],
          ],
        },
      ],
      problems: [],
    });
  });

  it('leaves out what is no kernel, and says why', () => {
    const { kernels, problems } = readKept({
      ragged: [[1], [1, 2]],
      word: 'x',
      null: null,
      empty: [],
      a: [[1]],
    });
    expect(kernels.map(({ name }) => name)).toEqual(['a']);
    expect(problems).toEqual([
      {
        name: 'ragged',
        reason: 'found number 2 of row 2, expected 1 number as in row 1',
      },
      { name: 'word', reason: 'found "x", expected a number' },
      { name: 'null', reason: 'found "null", expected a number' },
      { name: 'empty', reason: 'A kernel has numbers in it.' },
    ]);
  });

  it('takes a missing setting for none', () => {
    expect(readKept(undefined)).toEqual({ kernels: [], problems: [] });
  });

  it.each(['[[NaN, 1]]', '[[1, inf]]'])(
    'leaves out %s, which nothing can be computed with',
    (text) => {
      const { kernels, problems } = readKept({ odd: text });
      expect(kernels).toEqual([]);
      expect(problems).toEqual([{ name: 'odd', reason: 'A kernel has finite numbers only.' }]);
    },
  );
});
