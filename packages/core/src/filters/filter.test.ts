import { expect, test } from 'vitest';
import { matrix } from '../matrix/matrix.js';
import { filter } from './filter.js';
import { filters } from './filters.js';
import { filterGroups } from './types.js';

test('an id names one of the filters, edge detectors among them', () => {
  for (const it of filters) expect(filter(it.id)).toBe(it);
  expect(filter('canny').kind).toBe('canny');
  expect(filter('sobel')).toMatchObject({ kind: 'gradient', title: { en: 'Sobel' } });
  expect(filter('kirsch').kind).toBe('compass');
  expect(filter('emboss-nw')).toMatchObject({ kind: 'kernel', display: 'clamped' });
});

test('weights are a kernel that is named by its size', () => {
  expect(filter([[1, 0, -1]])).toMatchObject({
    kind: 'kernel',
    id: 'kernel',
    title: { en: '1×3 kernel', zh: '1×3 卷积核' },
    matrix: { rows: 1, cols: 3, data: new Float64Array([1, 0, -1]) },
    display: 'signed',
  });
  expect(filter([[0.5], [0.5]])).toMatchObject({ display: 'clamped' });
});

test('a filter is returned as it is', () => {
  const own = filter(matrix([[2]]));
  expect(filter(own)).toBe(own);
});

test('says what is none of them', () => {
  expect(() => filter('sobell')).toThrow(
    /^id must be the id of a filter \(the nearest are 'sobel'/,
  );
  expect(() => filter([[1, 2], [3]])).toThrow('filter[1] must have 2 numbers');
  expect(() => filter(3 as never)).toThrow(TypeError);
});

test('the filters have ids in kebab case, each once, and titles, each once in a group', () => {
  const ids = filters.map(({ id }) => id);
  expect(ids.filter((id) => !/^[a-z]+(-[a-z0-9]+)*$/.test(id))).toEqual([]);
  expect(new Set(ids).size).toBe(ids.length);
  for (const language of ['en', 'zh'] as const) {
    const titles = filters.map(({ group, title }) => `${group}: ${title[language]}`);
    expect(new Set(titles).size).toBe(titles.length);
  }
});

test('the filters keep each group together, in the order of the groups', () => {
  const runs = filters
    .map(({ group }) => group)
    .filter((group, at, groups) => group !== groups[at - 1]);
  expect(runs).toEqual(filterGroups.map(({ id }) => id));
});

test('each filter has one line in each language, and a source', () => {
  for (const { id, title, meaning, source } of filters) {
    for (const line of [title.en, title.zh, meaning.en, meaning.zh, source]) {
      expect(line, id).toMatch(/^\S(.*[^\s.。])?$/u);
      expect(line.length, id).toBeLessThan(180);
    }
    expect(meaning.zh, id).toMatch(/\p{Script=Han}/u);
    expect(title.zh + meaning.zh, id).not.toMatch(/[东南西北]|膨胀|曲率/u);
  }
});

test('the filters and all their parts are frozen', () => {
  const isFrozen = (value: unknown): boolean =>
    typeof value !== 'object' ||
    value === null ||
    ArrayBuffer.isView(value) ||
    (Object.isFrozen(value) && Object.values(value).every(isFrozen));
  expect(isFrozen(filters)).toBe(true);
});
