import { readdirSync, readFileSync } from 'node:fs';
import { expect, it, test } from 'vitest';
import { MatrixSyntaxError } from './MatrixSyntaxError.js';
import { matrixSyntaxMessage } from './matrixSyntaxMessage.js';
import { parseMatrix } from './parseMatrix.js';
import { type SyntaxCode, syntaxSentences } from './syntaxSentences.js';
import { syntaxSentencesZh } from './syntaxSentencesZh.js';

const found = { code: 'token', args: { text: '"x"' } } as const;

it('says the place, and carries as data what stands there and what could', () => {
  const error = new MatrixSyntaxError('1 2\n3 x', 6, 'number', { found });
  expect(error.message).toBe('line 2, column 3: found "x", expected a number');
  expect(error).toMatchObject({ offset: 6, line: 2, column: 3, code: 'number', args: { found } });
});

it('is said in English and in Chinese from its code and arguments', () => {
  const error = failure('[[1, 2], [3]]');
  expect(error).toMatchObject({
    code: 'numbers-as-in-row',
    args: { count: 2, row: 1, found: { code: 'row-end', args: { row: 2, count: 1 } } },
  });
  expect(matrixSyntaxMessage(error, 'en')).toBe(
    'found the end of row 2 after 1 number, expected 2 numbers as in row 1',
  );
  expect(matrixSyntaxMessage(error, 'zh')).toBe(
    '遇到：第 2 行在 1 个数之后的结尾；应为：2 个数，与第 1 行一样',
  );
  expect(matrixSyntaxMessage(failure('[[1, {0}]]'), 'zh')).toBe(
    '遇到："{"；应为：一个数：矩阵只有两个维度',
  );
});

it('counts the lines of a text that is read as one line', () => {
  expect(failure('[1] 5\n[1] 6')).toMatchObject({ offset: 6, line: 2, column: 1 });
  expect(failure('Matrix2::new(1, 2,\n3, x)')).toMatchObject({ offset: 22, line: 2, column: 4 });
});

test.each(Object.entries(syntaxSentences))(
  '%s has the same arguments in both languages',
  (code, english) => {
    const chinese = syntaxSentencesZh[code as SyntaxCode];
    const names = (sentence: string) =>
      [...new Set([...sentence.matchAll(/\{(\w+)[|}]/g)].map(([, name]) => name))].sort();
    expect(english).not.toBe('');
    expect(names(chinese)).toEqual(names(english));
    // Chinese has one form for all counts.
    expect(chinese).not.toMatch(/\{\w+\|/);
  },
);

// Texts that are wrong in many ways.
test.each([
  '',
  'x'.repeat(90),
  'a,b\n1,2,3',
  'a,b\n1\n2',
  '1,2\n3',
  '1,2,3\n4,5,6,7',
  '1 2\n\n3 4',
  '1;2\n3 4',
  '[[1, 2], 3]',
  '[[[1]]]',
  '[1 2, 3]',
  '[[1, 2], [3, 4]',
  '[[1 2] (3)]',
  '[[1, ..., 3]]',
  'np.array(3)',
  '[0.0; 9]',
  '[1;; 2]',
  '(1),(2)',
  '2 2\n1 2\n3 4',
  'print([1], [2])',
  '[[1; 2]; [3; 4]]',
  '1 2 / 3 4',
  '{\n#if 0\n1, 2\n#endif\n}',
  '[1] 5\n[1] 6',
  '[[1]]\n[1] 5\n',
  'np.array([[1, 2]], dtype=foo)',
  'np.array([[1, 2]], shape=(2, 2, 2))',
  'np.array([[1, 2]], shape=(2, 2))',
  'np.array([[300]], dtype=np.uint8)',
  '| a | b |\n|---|---|\n| 1 |',
  'matrix(c(1, 2, 3), foo=2)',
  'matrix(1:99999999, nrow=2)',
  'float k[2][2] = {1};',
  'float k[2][2] = {{1, 2, 3}, {1, 2, 3}};',
  '- 1\n - 2',
  '\\begin{bmatrix}1 & 2 3\\end{bmatrix}',
  '  a b\n1 1 2\n2 3',
  '     [,1] [,2]\n[1,]    1    2\n\n     [,3]\n[1,]  3\n[2,] 4',
])('%j is refused in both languages, every place of the sentences filled', (text) => {
  const error = failure(text);
  expect(error.message.endsWith(matrixSyntaxMessage(error, 'en'))).toBe(true);
  expect(matrixSyntaxMessage(error, 'zh')).toMatch(/^遇到：.+；应为：.+/);
  for (const language of ['en', 'zh'] as const) {
    expect(matrixSyntaxMessage(error, language)).not.toMatch(/\{\w+[|}]|undefined/);
  }
});

test('the parser throws nothing but codes that have sentences, and uses every one of them', () => {
  const folder = new URL('./', import.meta.url);
  const sources = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /^(?:parse[/\\].*|parseMatrix|dtype)\.ts$|^parse[/\\]/.test(name))
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
    .map((name) => readFileSync(new URL(name.replaceAll('\\', '/'), folder), 'utf8'))
    .join('\n');
  // TypeScript checks the codes; a sentence of its own cannot be thrown.
  expect(sources).not.toMatch(/throw new (?!MatrixSyntaxError|TypeError|RangeError)/);
  const unused = Object.keys(syntaxSentences).filter(
    (code) => !new RegExp(`['"]?${code}['"]?[\\],:)\\s]`).test(sources),
  );
  expect(unused).toEqual([]);
});

function failure(text: string): MatrixSyntaxError {
  try {
    parseMatrix(text);
  } catch (error) {
    if (error instanceof MatrixSyntaxError) return error;
    throw error;
  }
  throw new Error(`${JSON.stringify(text)} was read`);
}
