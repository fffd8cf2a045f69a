import { describe, expect, it } from 'vitest';
import { catalogueChoices } from './catalogueChoices';

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

  it('holds central differences, a row and a column, as squares', () => {
    const central = catalogueChoices(english).find(({ id }) => id === 'edges-central');
    expect(central?.kernel.rows).toEqual([
      [0, 0, 0],
      [-1, 0, 1],
      [0, 0, 0],
    ]);
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
