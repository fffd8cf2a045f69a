import { borders, displays, filters } from '@convolve/core';
import { describe, expect, test } from 'vitest';
import { english } from './english.js';
import { languageOf, localeOf, locales, sentences } from './locale.js';
import { simplifiedChinese } from './simplifiedChinese.js';

const hanzi = /\p{Script=Han}/u;

/** Every text at the leaves of an object, with its path; functions are called with plain values. */
function* texts(value: unknown, path = ''): Generator<[string, string]> {
  if (typeof value === 'string') yield [path, value];
  else if (typeof value === 'object' && value !== null) {
    for (const [key, inner] of Object.entries(value)) yield* texts(inner, `${path}.${key}`);
  }
}

describe('the sentences', () => {
  test('are the same ones in every language', () => {
    const paths = (of: object) => [...texts(of)].map(([path]) => path).sort();
    expect(paths(simplifiedChinese)).toEqual(paths(english));
    expect(Object.keys(simplifiedChinese).sort()).toEqual(Object.keys(english).sort());
    expect(Object.keys(simplifiedChinese.failure)).toEqual(Object.keys(english.failure));
  });

  test('in Chinese are in Chinese', () => {
    const latin = [
      '.colormaps.viridis.title',
      '.colormaps.magma.title',
      '.controls.editPlaceholder',
    ];
    for (const [path, text] of texts(simplifiedChinese)) {
      if (!latin.includes(path)) expect(text, path).toMatch(hanzi);
    }
    for (const [reason, say] of Object.entries(simplifiedChinese.failure)) {
      expect(say({}), reason).toMatch(hanzi);
    }
  });

  test.each(locales)('name every border and display in %s', (locale) => {
    const { borders: names, displays: shown } = sentences(locale);
    for (const border of borders) expect(names[border].title).toBeTruthy();
    for (const display of displays) expect(shown[display].title).toBeTruthy();
  });

  test('say the numbers of a failure where they are known', () => {
    const { failure } = english;
    expect(failure['queue-full']({ seconds: 12 })).toMatch(/in 12 seconds/);
    expect(failure.cooldown({ seconds: 3 })).toMatch(/wait 3 seconds/);
    expect(failure['download-too-large']({ megabytes: 25 })).toMatch(/at most 25 MB/);
    expect(failure['too-many-pixels']({ width: 9, height: 8, limit: 3e7 })).toMatch(
      /\(9 × 8\): it may have at most 30 million/,
    );
    expect(failure.unreachable({ status: 404 })).toMatch(/answers with 404/);
    expect(failure['kernel-too-large']({ size: '3 × 3', into: '1 × 2' })).toMatch(
      /\(3 × 3\) does not fit into the numbers \(1 × 2\)/,
    );
    expect(failure.deadline({ seconds: 30 })).toMatch(/over 30 seconds/);
    expect(failure.cooldown({ underWay: 3 })).toMatch(/^3 pictures of yours are still waiting/);
    expect(failure.cooldown({ underWay: 1 })).toMatch(/^1 picture of yours is still waiting/);
    for (const reason of ['queue-full', 'cooldown', 'deadline'] as const) {
      expect(failure[reason]({ seconds: 1 }), reason).toMatch(/\b1 second\b/);
      expect(failure[reason]({ seconds: 2 }), reason).toMatch(/\b2 seconds\b/);
    }
    for (const [reason, say] of Object.entries(failure)) {
      expect(say({}), reason).not.toMatch(/undefined|null|NaN/);
    }
  });

  test('have no plural of one', () => {
    const one = {
      seconds: 1,
      underWay: 1,
      megabytes: 1,
      width: 1,
      height: 1,
      limit: 1e6,
      status: 1,
    };
    const { failure, note, size } = english;
    const ofOne = Object.values(failure).flatMap((say) => [
      say(one),
      ...Object.entries(one).map(([name, value]) => say({ [name]: value })),
    ]);
    const others = [note({ kind: 'first-frame', frames: 2 }), size(1, 1, 1)];
    for (const text of [...ofOne, ...others])
      expect(text).not.toMatch(/\b1 (?:MB |million )?(?:\w+s|are)\b/);
  });

  test('tell memory that is missing from a picture that is damaged', () => {
    for (const { failure } of [english, simplifiedChinese]) {
      const said = (['out-of-memory', 'picture-broken', 'queue-out-of-memory'] as const).map(
        (reason) => failure[reason]({}),
      );
      expect(new Set(said).size).toBe(3);
    }
    expect(english.failure['out-of-memory']({})).toMatch(/not enough memory/);
    expect(simplifiedChinese.failure['out-of-memory']({})).toMatch(/内存不足/);
  });

  test.each(locales)('of the help fit into a message in %s', (locale) => {
    expect(sentences(locale).help('Convolve').length).toBeLessThanOrEqual(2000);
  });
});

describe('the filters’ names', () => {
  test.each(locales)('are different from each other in %s', (locale) => {
    const titles = filters.map(({ title }) => title[languageOf(locale)]);
    expect(new Set(titles).size).toBe(titles.length);
  });
});

test('a person is answered in Chinese where Discord is in Simplified Chinese', () => {
  expect(localeOf('zh-CN')).toBe('zh-CN');
  expect([localeOf('en-GB'), localeOf('de'), localeOf(null), localeOf(undefined)]).toEqual(
    Array(4).fill('en-US'),
  );
});
