import { filters } from '@convolve/core';
import type { Attachment } from 'discord.js';
import { describe, expect, test } from 'vitest';
import { Refused } from '../answer/Refused.js';
import { readConvolveOptions } from './readConvolveOptions.js';
import { suggestions } from './suggestKernels.js';

interface Given {
  readonly image?: { url: string; name: string; spoiler: boolean };
  readonly public?: boolean;
  readonly [name: string]: string | boolean | object | undefined;
}

/** Reads options as discord.js hands them over. */
function read(given: Given) {
  return readConvolveOptions({
    getAttachment: () => (given.image as Attachment | undefined) ?? null,
    getString: (name: string) => (given[name] as string | undefined) ?? null,
    getBoolean: () => given.public ?? null,
  } as Parameters<typeof readConvolveOptions>[0]);
}

const image = { url: 'https://cdn.discordapp.com/a/cat.png', name: 'cat.png', spoiler: false };

function refusal(given: Given): string {
  try {
    read(given);
  } catch (error) {
    if (error instanceof Refused) return error.in('en-US');
    throw error;
  }
  return 'not refused';
}

describe('the options of /convolve', () => {
  test('are by default Sobel with a mirrored border, for everyone', () => {
    expect(read({ image })).toEqual({
      input: { kind: 'images', images: [{ kind: 'attachment', ...image }] },
      recipe: { kernel: 'sobel', border: 'reflect', display: null, colormap: null },
      source: { kind: 'attachment' },
      isPublic: true,
    });
  });

  test('name the border, the colours and who sees the answer', () => {
    expect(read({ image, border: 'wrap', colormap: 'magma', public: false })).toMatchObject({
      recipe: { border: 'wrap', colormap: 'magma' },
      isPublic: false,
    });
  });

  test('take an image by its address', () => {
    const { input, source } = read({ url: ' https://example.com/a/c%C3%A4t.png?x=1 ' });
    expect(source).toEqual({ kind: 'url' });
    expect(input).toMatchObject({
      images: [{ kind: 'url', url: 'https://example.com/a/c%C3%A4t.png?x=1', name: 'cät.png' }],
    });
  });

  test('keep a hidden image hidden', () => {
    const named = { ...image, name: 'SPOILER_cat.png' };
    expect(read({ image: named }).input).toMatchObject({ images: [{ spoiler: true }] });
    const url = 'https://cdn.discordapp.com/a/SPOILER_cat.png?ex=1';
    expect(read({ url }).input).toMatchObject({ images: [{ spoiler: true }] });
    const hidden = { ...image, spoiler: true };
    expect(read({ image: hidden }).input).toMatchObject({ images: [{ spoiler: true }] });
  });

  test.each([
    ['an id', 'laplacian-8', 'laplacian-8'],
    ['a title', 'Laplacian, 8 neighbours', 'laplacian-8'],
    ['a Chinese title', '拉普拉斯，8 邻域', 'laplacian-8'],
    ['numbers', '1 0 -1', [[1, 0, -1]]],
    [
      'brackets',
      '[[1, 0], [0, -1]]',
      [
        [1, 0],
        [0, -1],
      ],
    ],
    ['what NumPy prints as repr', 'array([[1., 2.]])', [[1, 2]]],
  ])('take a kernel by %s', (_, kernel, expected) => {
    expect(read({ image, kernel }).recipe.kernel).toEqual(expected);
  });

  test('take the likeliest of the kernels that fit, and offer the others', () => {
    const { recipe, menu } = read({ image, kernel: 'emboss' });
    expect(recipe.kernel).toBe('emboss-nw');
    expect(menu).toMatchObject({ kind: 'found', ids: expect.arrayContaining(['emboss-s']) });
    expect(read({ image, kernel: 'emboss-s' }).menu).toBeUndefined();
  });

  test('find each kernel that is suggested while one types', () => {
    for (const { title } of filters) {
      for (const name of [title.en, title.zh]) {
        for (let end = 1; end <= name.length; end++) {
          const typed = name.slice(0, end);
          if (suggestions(typed, 'en-US').length === 0) continue;
          expect(() => read({ image, kernel: typed }), typed).not.toThrow();
        }
      }
    }
  });

  test('matrix is the kernel beside an image, and the input alone', () => {
    const matrix = '[[1, 2], [3, 4]]';
    const rows = [
      [1, 2],
      [3, 4],
    ];
    expect(read({ image, matrix }).recipe.kernel).toEqual(rows);
    const alone = read({ matrix, kernel: 'box-3' });
    expect(alone.input).toEqual({ kind: 'matrix', rows });
    expect(alone.recipe.kernel).toBe('box-3');
    expect(alone.source).toEqual({ kind: 'matrix' });
    expect(alone.recipe.border).toBeNull();
    expect(read({ matrix, border: 'edge' }).recipe.border).toBe('edge');
  });

  test('keep line ends, and ask about numbers that have lost them', () => {
    const rows = [
      [1, 2],
      [3, 4],
    ];
    expect(read({ matrix: '1 2\n3 4', kernel: '1 0\n0 1' })).toMatchObject({
      input: { rows },
      recipe: {
        kernel: [
          [1, 0],
          [0, 1],
        ],
      },
    });
    expect(refusal({ matrix: '1 2 3 4' })).toMatch(/^These numbers are on one line/);
    expect(refusal({ image, matrix: '1 2 3 4' })).toMatch(/^These numbers are on one line/);
    expect(refusal({ matrix: '1 2', kernel: '1,0 0,1' })).toContain('`[[1, 0], [0, 1]]`');
  });

  test('may leave the image out', () => {
    const { input, recipe } = read({ kernel: 'canny' });
    expect(input).toBeUndefined();
    expect(recipe).toMatchObject({ kernel: 'canny', border: 'reflect' });
  });

  test('that do not go together are refused in words', () => {
    expect(refusal({ image, url: 'https://example.com/' })).toMatch(/either `image` or `url`/);
    expect(refusal({ image, kernel: 'sobel', matrix: '[[1]]' })).toMatch(
      /either `kernel` or `matrix`/,
    );
    expect(refusal({ image, kernel: 'hello there' })).toMatch(/^There is no such kernel/);
    expect(refusal({ image, matrix: '[[1, x]]' })).toMatch(
      /^The kernel can’t be read at line 1, column 6/,
    );
    expect(refusal({ matrix: '' })).toMatch(/^The matrix can’t be read at line 1, column 1/);
  });
});
