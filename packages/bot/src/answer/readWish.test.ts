import { describe, expect, test } from 'vitest';
import { readWish } from './readWish.js';

const bot = '<@123456789012345678>';

describe('readWish', () => {
  test.each([
    ['sharpen', 'sharpen'],
    ['please sharpen this', 'sharpen'],
    ['`sharpen`', 'sharpen'],
    ['锐化', 'sharpen'],
    ['gausian', 'gaussian-5'],
  ])('finds the kernel in "%s"', (text, kernel) => {
    expect(readWish(`${bot} ${text}`)).toMatchObject({
      named: { kernel },
      matrices: [],
      links: [],
    });
  });

  test.each([
    ['[[0,-1,0],[-1,5,-1],[0,-1,0]]', '[[0,-1,0],[-1,5,-1],[0,-1,0]]'],
    ['```\n1 2\n3 4\n```', '1 2\n3 4'],
    ['```py\n[[1, 2]]\n```', '[[1, 2]]'],
    ['```1 2\n3 4```', '1 2\n3 4'],
    ['`1 0 -1`', '1 0 -1'],
    ['1 0 -1\n2 0 -2', '1 0 -1\n2 0 -2'],
  ])('finds the matrix in %j', (text, matrix) => {
    expect(readWish(`${text} ${bot}`)).toEqual({ matrices: [matrix], links: [] });
  });

  test('finds kernel, matrix and link together', () => {
    const link = 'https://example.com/cat.png';
    expect(readWish(`${bot} emboss <${link}>\n\`\`\`\n1 2\n\`\`\``)).toMatchObject({
      named: { kernel: 'emboss-nw' },
      matrices: ['1 2'],
      links: [link],
    });
  });

  test('asks for nothing in other words', () => {
    expect(readWish(`${bot} look at my cat, 5 stars`)).toEqual({ matrices: [], links: [] });
  });
});
