import { describe, expect, it } from 'vitest';
import { catalogueChoices } from './catalogueChoices';
import { kernelItems } from './kernelItems';
import { readKept } from './readKept';

const english = (text: string) => text;

describe('catalogueChoices', () => {
  it('begins with the edge maps, which hold their first kernel', () => {
    const sobel = catalogueChoices(english).find(({ id }) => id === 'edges-sobel');
    expect(sobel).toEqual({
      id: 'edges-sobel',
      group: 'Edge map',
      kernel: {
        name: 'Sobel edge map',
        rows: [
          [-1, 0, 1],
          [-2, 0, 2],
          [-1, 0, 1],
        ],
        display: 'clamped',
        operator: 'sobel',
      },
      meaning: 'The difference of the neighbours, the middle line counting double',
    });
  });

  it('has one choice for each id', () => {
    const ids = catalogueChoices(english).map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('translates group, name and meaning', () => {
    for (const { group, kernel, meaning } of catalogueChoices((text) => `*${text}`)) {
      expect([group[0], kernel.name[0], meaning[0]]).toEqual(['*', '*', '*']);
    }
  });
});

describe('kernelItems', () => {
  const kernel = { name: 'Mean', rows: [[1, 1]] };
  const choice = { id: 'mean', group: 'A', kernel, meaning: 'A mean' };

  it('puts a title above each group', () => {
    const items = kernelItems([choice, choice, { ...choice, group: 'B' }]);
    expect(items.map(({ label }) => label)).toEqual(['A', 'Mean', 'Mean', 'B', 'Mean']);
  });

  it('shows size, id and meaning, and a note before it', () => {
    expect(kernelItems([choice])[1]).toMatchObject({ description: '1×2  mean', detail: 'A mean' });
    expect(kernelItems([choice], () => '3×3 → 3×2')[1]).toMatchObject({
      detail: '3×3 → 3×2 · A mean',
    });
  });
});

describe('readKept', () => {
  it('reads rows and text', () => {
    expect(readKept({ a: [[1, 2]], b: '[1 0; 0 1]' })).toEqual({
      kernels: [
        { name: 'a', rows: [[1, 2]] },
        {
          name: 'b',
          rows: [
            [1, 0],
            [0, 1],
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
      a: [[1]],
    });
    expect(kernels.map(({ name }) => name)).toEqual(['a']);
    expect(problems.map(({ name }) => name)).toEqual(['ragged', 'word', 'null']);
    for (const { reason } of problems) expect(reason).not.toBe('');
  });

  it('takes a missing setting for none', () => {
    expect(readKept(undefined)).toEqual({ kernels: [], problems: [] });
  });
});
