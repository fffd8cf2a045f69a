import { describe, expect, test } from 'vitest';
import type { Locale } from '../locale/locale.js';
import { parseTyped, parseTypedKernel } from './parseTyped.js';
import { Refused } from './Refused.js';

const MILLION = 1_000_000;

function refusalOf(text: string, locale: Locale = 'en-US'): string {
  try {
    parseTypedKernel(text);
    return 'none';
  } catch (error) {
    expect(error).toBeInstanceOf(Refused);
    return (error as Refused).in(locale);
  }
}

describe('parseTyped', () => {
  test('reads rows', () => {
    expect(parseTyped('1 2\n3 4')).toEqual([
      [1, 2],
      [3, 4],
    ]);
  });

  test('makes a kernel of a list of n² numbers square and says so, a matrix one row', () => {
    const list = '0 1 0 1 -4 1 0 1 0';
    expect(parseTyped(list)).toEqual([[0, 1, 0, 1, -4, 1, 0, 1, 0]]);
    const kernel = [
      [0, 1, 0],
      [1, -4, 1],
      [0, 1, 0],
    ];
    expect(parseTypedKernel(list)).toEqual({ kernel, reshaped: true });
    const row = { kernel: [[0, 1, 0, 1, -4, 1, 0, 1, 0]], reshaped: false };
    expect(parseTypedKernel('[[0, 1, 0, 1, -4, 1, 0, 1, 0]]')).toEqual(row);
  });

  test.each([
    '```\n1 2\n3 4\n```',
    '```1 2\n3 4```',
    '```py\n[[1, 2], [3, 4]]\n```',
    '``` 1 2; 3 4 ```',
    '```json [[1,2],[3,4]] ```',
    '`1 2`\n`3 4`',
    '``[[1, 2], [3, 4]]``',
    '`1 2; 3 4`',
  ])('reads numbers in code: %j', (text) => {
    const rows = [
      [1, 2],
      [3, 4],
    ];
    expect(parseTyped(text)).toEqual(rows);
    expect(parseTypedKernel(text).kernel).toEqual(rows);
  });

  test.each([
    ['two million brackets', '['.repeat(2 * MILLION)],
    ['numbers within a million brackets', `${'['.repeat(MILLION)}1${']'.repeat(MILLION)}`],
    ['braces and brackets in turn', '[{('.repeat(MILLION)],
    ['a number of a million digits and a word', `${'9'.repeat(MILLION)} x`],
    ['megabytes of signs', '-'.repeat(2 * MILLION)],
    ['megabytes of spaces', ' '.repeat(2 * MILLION)],
    ['megabytes of line ends', '\n'.repeat(2 * MILLION)],
    ['megabytes of quotes', '"'.repeat(2 * MILLION)],
    ['megabytes of comments', '# 1\n'.repeat(MILLION / 2)],
    ['megabytes of back ticks', '`'.repeat(2 * MILLION)],
    ['fences without end', '``` '.repeat(MILLION / 4)],
    ['markup without end', '\\begin{pmatrix}'.repeat(MILLION / 10)],
  ])('refuses %s with a place', (_, text) => {
    const where = expect.stringMatching(/can’t be read at line \d+, column \d+/);
    expect(refusalOf(text)).toEqual(where);
  });

  test('says in the language of the person why a text is refused, with no markup of the text', () => {
    expect(refusalOf('[[1, 2], [3]]')).toContain(
      'line 1, column 12: found the end of row 2 after 1 number, expected 2 numbers as in row 1.',
    );
    expect(refusalOf('[[1, 2], [3]]', 'zh-CN')).toContain(
      '第 1 行第 12 列无法读取（遇到：第 2 行在 1 个数之后的结尾；应为：2 个数，与第 1 行一样）',
    );
    expect(refusalOf('[1, "**x**"]')).not.toContain('**x**');
  });

  test('reads megabytes of numbers', () => {
    const rows = parseTyped(`${'1 2 3 4\n'.repeat(MILLION / 4)}`);
    expect([rows.length, rows.at(-1)]).toEqual([MILLION / 4, [1, 2, 3, 4]]);
  });
});
