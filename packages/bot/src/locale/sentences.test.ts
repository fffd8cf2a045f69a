import { borders, displays, filters } from '@convolve/core';
import { describe, expect, test } from 'vitest';
import { commands } from '../commands/index.js';
import { english } from './english.js';
import { type Locale, languageOf, localeOf, locales, sentences } from './locale.js';
import { names } from './names.js';
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
    expect(failure['download-too-large']({ megabytes: 25 })).toMatch(/limit: 25 MB/);
    expect(failure['too-many-pixels']({ width: 9, height: 8, limit: 3e7 })).toMatch(
      /\(9 × 8; limit: 30 million\)/,
    );
    expect(failure.unreachable({ status: 404 })).toMatch(/status 404/);
    expect(failure['kernel-too-large']({ size: '3 × 3', into: '1 × 2' })).toMatch(
      /\(3 × 3\) is larger than the matrix \(1 × 2\)/,
    );
    expect(failure.deadline({ seconds: 30 })).toMatch(/over 30 seconds/);
    expect(failure.cooldown({ underWay: 3 })).toMatch(/^You still have 3 images in progress/);
    expect(failure.cooldown({ underWay: 1 })).toMatch(/^You still have 1 image in progress/);
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

  test('tell memory that is missing from an image that is damaged', () => {
    for (const { failure } of [english, simplifiedChinese]) {
      const said = (['out-of-memory', 'image-broken', 'queue-out-of-memory'] as const).map(
        (reason) => failure[reason]({}),
      );
      expect(new Set(said).size).toBe(3);
    }
    expect(english.failure['out-of-memory']({})).toMatch(/not enough memory/);
    expect(simplifiedChinese.failure['out-of-memory']({})).toMatch(/内存不足/);
  });

  /** Everything that is said in a language, with values where a sentence has them. */
  function everything(locale: Locale): string[] {
    const { failure, note, edges, help, privacy, ...words } = sentences(locale);
    const detail = { seconds: 2, underWay: 2, megabytes: 2, width: 2, height: 2, limit: 2e6 };
    const more = { status: 404, size: '3 × 3', into: '1 × 2', format: 'TIFF' };
    const lossy = { kind: 'lossy', format: 'JPEG', quality: 85, lossless: 'PNG' } as const;
    const size = { width: 2, height: 2 };
    return [
      ...[...texts(words)].map(([, text]) => text),
      ...Object.values(failure).flatMap((say) => [say({}), say({ ...detail, ...more })]),
      ...Object.values(failure).flatMap((say) => say({ underWay: 2 })),
      note({ kind: 'reduced', ...size }),
      note({ kind: 'reduced-for-time', ...size }),
      note({ kind: 'first-frame', frames: 9 }),
      note({ kind: 'first-page', pages: 9 }),
      note({ kind: '8-bit' }),
      note({ kind: 'faults', faults: [] }),
      note({ ...lossy, fits: true }),
      note({ ...lossy, fits: false }),
      ...[edges.on('#a'), edges.on('#a', 'Sobel'), edges.alreadyOn('#a')],
      ...[edges.off('#a'), edges.alreadyOff('#a'), edges.missingIntent('Convolve')],
      ...[edges.missingPermissions(['X']), edges.missingPermissions(['X', 'Y'])],
      ...help('Convolve'),
      ...privacy('Convolve'),
      ...[words.unreadable('matrix', { line: 1, column: 1 }, 'x'), words.whichRows(['1', '2'])],
      ...[words.shortened(2), words.fromLatest('x'), words.notAnswered('a', 'b', 'c')],
      ...[words.reshapedKernel(3), words.kernelSize(3, 3), words.placed(null)],
      ...[words.altText('a', 'b', 1, 1), words.altTextOfSource('a'), words.altTextOfMatrix('a')],
      ...commands.flatMap(({ definition }) => [...texts(definition)].map(([, text]) => text)),
    ];
  }

  test('in English use the words of docs/terms.md', () => {
    const unused =
      /\bpictures?\b|\b[Tt]yped\b|\bthe numbers\b|unless told|\b(?:lay|laid)\b|be had|\bmay not\b|fits? whole|\banew\b/;
    for (const text of everything('en-US')) expect(text).not.toMatch(unused);
  });

  test('in Chinese use the words of docs/terms.md, and the localized names', () => {
    const unused =
      /回答|数字|热图|色图|环绕|输入的卷积核|百万|[\u4e00-\u9fff] [\u4e00-\u9fff]|[\u4e00-\u9fff][,;:!?()]/;
    const english = /`\/?(?:convolve|edges|help|privacy|image|url|kernel|matrix|border|public)\b/;
    for (const text of everything('zh-CN').filter((it) => hanzi.test(it))) {
      expect(text.replace(/`[^`]*`/g, '')).not.toMatch(unused);
      expect(text).not.toMatch(english);
    }
  });

  test.each(locales)('name in %s the commands and options that there are', (locale) => {
    const known: string[] = Object.values(names).map((name) => name[languageOf(locale)]);
    const { refusal, help, privacy, hiddenHint, mentionHint } = sentences(locale);
    const all = [...Object.values(refusal), ...help('x'), ...privacy('x'), hiddenHint, mentionHint];
    const said = all.flatMap((text) => [...text.matchAll(/`\/?([\p{L} ]+)`/gu)]);
    const words = said.flatMap(([, name]) => [name!, ...name!.split(' ')]);
    const isName = (word: string) =>
      known.includes(word) || word.split(' ').every((it) => known.includes(it));
    expect(words.filter((word) => !isName(word))).toEqual(
      mentionHint
        .match(/`(sharpen|锐化)`/)!
        .slice(1)
        .flatMap((it) => [it, it]),
    );
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
