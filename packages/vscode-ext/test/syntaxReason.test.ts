import { readFileSync } from 'node:fs';
import { MatrixSyntaxError, parseMatrix } from '@convolve/core';
import { describe, expect, it } from 'vitest';
import { phraseOf, syntaxPhrases, syntaxReason } from '../src/host/matrix/syntaxReason';

const chinese: Record<string, string> = JSON.parse(
  readFileSync(new URL('../l10n/bundle.l10n.zh-cn.json', import.meta.url), 'utf8'),
);

/** As `vscode.l10n.t` in a Chinese window. */
const inChinese = (english: string, ...values: string[]) =>
  (chinese[english] ?? english).replace(/\{(\d)\}/g, (_, index) => values[Number(index)]!);

function failure(text: string): MatrixSyntaxError {
  try {
    parseMatrix(text);
  } catch (error) {
    if (error instanceof MatrixSyntaxError) return error;
  }
  throw new Error(`this is a matrix: ${text}`);
}

/** Texts that are wrong in every way that the parser tells apart. */
const broken = [
  '',
  'x'.repeat(90),
  'a,b\n1,2,3',
  'x\n1,2',
  'a,b\n1\n2',
  '1,2\n3',
  '[[1, 2, 3], [4, 5]]',
  '1,2,3\n4,5,6,7',
  '[[1], [2, 3]]',
  '1 2,3',
  '1 2\n\n3 4',
  '1;2\n3 4',
  '[[1, 2], 3]',
  '[[[1]]]',
  '[1 2, 3]',
  '[[1, 2], [3, 4]',
  '[[1 2] (3)]',
  '[[1, ..., 3]]',
  'np.array(3)',
  'np.array([[1, 2]], dtype=foo)',
  'np.array([[1, 2]], shape=(2, 2, 2))',
  'np.array([[1, 2]], shape=(2, 2))',
  'np.array([[1, 2]], shape=(x))',
  'np.array([[1, 2]], foo=1)',
  '| a | b |\n|---|---|\n| 1 |',
  '| a | b |\n|---|---|\n| 1 | 2 | 3 |',
  'matrix(c(1, 2, 3), foo=2)',
  'matrix(1:99999999, nrow=2)',
  'matrix(c(1:99999999), nrow=2)',
  'float k[2][2] = {1};',
  'float k[2][2] = {1, 2, 3};',
  'float k[2][2] = {{1, 2, 3}, {1, 2, 3}};',
  '- 1\n - 2',
  '- [1]\n- 2',
  '\\begin{bmatrix}1 & 2 3\\end{bmatrix}',
  '  a b\n1 1 2\n2 3',
  '     [,1] [,2]\n[1,]    1    2\n\n     [,3]\n[1,]  3\n[2,] 4',
];

describe('syntaxReason', () => {
  it('says in Chinese what was found and what was expected', () => {
    expect(syntaxReason(failure('[[1, 2], [3, oops]]'), inChinese)).toBe(
      '遇到："oops"；应为：一个数',
    );
    expect(syntaxReason(failure('[[1, 2], [3]]'), inChinese)).toBe(
      '遇到：第 2 行在 1 个数之后的结尾；应为：2 个数，与第 1 行一样',
    );
  });

  it('knows what the parser says of texts that are wrong in every way', () => {
    const phrases = broken.map(failure).flatMap(({ found, expected }) => [found, expected]);
    const templates = new Set(phrases.map((phrase) => phraseOf(phrase).template));
    templates.delete('{0}');
    expect(syntaxPhrases).toEqual(expect.arrayContaining([...templates]));
    expect(templates.size).toBeGreaterThan(40);
  });
});
