import { describe, expect, it } from 'vitest';
import { planInsert } from '../../src/host/matrix/insert/planInsert';
import { planReplace } from '../../src/host/matrix/insert/planReplace';
import { languageOf } from '../../src/host/matrix/textFileOf';
import { edited, filters, marked, outcomes } from './marked';

const options = { precision: 8, suffix: 'sobel' };

function plan(language: string, source: string) {
  const text = marked(language, source);
  return planInsert(text.file, outcomes(text, filters['large integers']!), options);
}

function insert(language: string, source: string): string {
  const edits = plan(language, source);
  if ('reason' in edits) throw new Error(edits.reason);
  return edited(marked(language, source).file.text, edits);
}

describe('planInsert', () => {
  it.each([
    ['json', '{ "a": «[[1, 2], [3, 4]]», "b": 1 }', 'json'],
    ['jsonc', '[\n  «[[1, 2], [3, 4]]»,\n  1\n]', 'json'],
    ['csv', '1,2\n«3,4\n5,6»\n', 'csv'],
    ['tsv', '«1\t2\n3\t4»\n', 'csv'],
    ['python', 'show(«np.array([[1, 2], [3, 4]])», 1)\n', 'expression'],
    ['python', 'show(\n    «[[1, 2], [3, 4]]»,\n    1,\n)\n', 'expression'],
    ['python', 'k = [\n    «[[1, 2], [3, 4]]»,\n    [[5, 6], [7, 8]],\n]\n', 'expression'],
    ['python', 'def f():\n    return «[[1, 2]]»\n', 'expression'],
    ['python', 'k = «np.array([[1, 2]])» / 16\n', 'expression'],
    ['python', 'if a: k = «[[1, 2]]»\nelse: k = 1\n', 'expression'],
    ['python', 'try: k = 1\nexcept: pass\nelse: k = «[[1, 2]]»\n', 'expression'],
    ['python', 's = "k = «[[1, 2]]»"\n', 'string'],
    ['python', 's = """\nk = «[[1, 2]]»\n"""\n', 'string'],
    ['python', '# k = «[[1, 2]]»\n', 'comment'],
    ['python', 'a = b = «[[1, 2]]»\n', 'expression'],
    ['javascript', 'f(«[[1, 2]]»);\n', 'expression'],
    ['javascript', 'const a = {\n  k: «[[1, 2]]»,\n  n: 2,\n};\n', 'expression'],
    ['javascript', 'function f({\n  k = «[[1, 2]]»\n}) {}\n', 'expression'],
    ['javascript', 'const k = «[[1, 2]]»\n  .map((row) => row);\n', 'expression'],
    ['javascript', 'const k = «[[1, 2]]», b = 2;\n', 'expression'],
    ['javascript', 'if (a)\n  k = «[[1, 2]]»;\nelse k = 1;\n', 'expression'],
    ['javascript', 'const s = `\nk = «[[1, 2]]»;\n`;\n', 'string'],
    ['javascript', '/*\nconst k = «[[1, 2]]»;\n*/\n', 'comment'],
    ['javascript', 'return (\n  «[[1, 2]]»\n);\n', 'expression'],
    ['c', '#define K «{{1, 2}, {3, 4}}»\n', 'expression'],
    ['c', 'int k[2][2] = «{{1, 2}, {3, 4}}», b;\n', 'expression'],
    ['c', '«{{1, 2}, {3, 4}}»\n', 'undeclared'],
    ['c', 'int k[2][2][2] = {\n  «{{1, 2}, {3, 4}}»,\n  {{5, 6}, {7, 8}},\n};\n', 'expression'],
    ['c', 'struct a a = {\n  .k = «{{1, 2}, {3, 4}}»,\n};\n', 'expression'],
    ['csharp', 'var a = new A {\n  K = new int[,] «{{1, 2}, {3, 4}}»,\n};\n', 'expression'],
    ['go', 'package a\n\nvar a = A{\n\tK: «[][]int{{1, 2}}»,\n}\n', 'expression'],
    ['go', 'package a\n\nfunc f() {\n\tif k := «[][]int{{1, 2}}»; g(k) {\n\t}\n}\n', 'expression'],
    ['rust', 'fn f() -> [[i32; 2]; 1] {\n    «[[1, 2]]»\n}\n', 'undeclared'],
    ['r', 'f <- function() {\n  «matrix(c(1, 2), nrow = 1)»\n}\n', 'expression'],
    ['lua', 'a = {\n  k = «{{1, 2}}»,\n}\n', 'expression'],
    ['yaml', 'a: {k: «[[1, 2]]», b: 1}\n', 'expression'],
    ['yaml', 'k:\n  - [0, 1]\n  «- [1, 2]\n  - [3, 4]»\n', 'expression'],
    ['yaml', 'k:\n  «- [1, 2]\n  - [3, 4]»\n  - [5, 6]\n', 'expression'],
    ['yaml', '- «[[1, 2], [3, 4]]»\n- 1\n', 'expression'],
    ['toml', 'a = { k = «[[1, 2]]», b = 1 }\n', 'expression'],
    ['latex', 'Text «\\begin{bmatrix}1&2\\end{bmatrix}»\n', 'formula'],
    ['html', '<p>«[[1, 2]]»</p>\n', 'language'],
    ['markdown', '```json\n«[[1, 2]]»\n```\n', 'json'],
  ])('finds no place in %s: %j', (language, source, reason) => {
    expect(plan(language, source)).toMatchObject({ reason });
  });

  it('puts several results of a document under names of their own, in order', () => {
    expect(insert('python', 'k = «[[1]]»\nk = «[[2]]»\n')).toBe(
      'k = [[1]]\nk_sobel = [[300]]\nk = [[2]]\nk_sobel_2 = [[600]]\n',
    );
    expect(insert('plaintext', '«1 2» and «3 4»\n')).toBe('1 2 and 3 4\n\n300 600\n\n900 1200\n');
  });

  it('refuses all where one has no place', () => {
    expect(plan('python', 'k = «[[1]]»\nf(«[[2]]»)\n')).toMatchObject({ reason: 'expression' });
  });

  it('keeps the table above and the one below apart from its own in Markdown', () => {
    const table = '| a | b |\n| --- | --- |\n| 1 | 2 |';
    const text = insert('markdown', `«${table}»\n\n${table}\n`);
    expect(text.startsWith(`${table}\n\n`)).toBe(true);
    expect(text.endsWith(`\n\n${table}\n`)).toBe(true);
    expect(text.split('\n\n')).toHaveLength(3);
  });

  it('does not take the word in another word for the name', () => {
    expect(insert('python', 'k = «[[1]]»\nmask_sobel = k_sobels\n')).toContain('\nk_sobel = ');
  });

  it('reads a file of MATLAB that VS Code takes for Objective-C', () => {
    expect(insert('objective-c', 'k = «[1 2; 3 4]»;\n')).toContain('\nk_sobel = [300 600; ');
  });
});

describe('planReplace', () => {
  it.each([
    ['java', 'class A { int[][] f() { return new int[][]«{{1, 2}}»; } }', 'new double[][]{{0.5}}'],
    ['go', 'package a\n\nfunc f() { g([][]int«{{1, 2}}») }', 'g([][]float64{{0.5}})'],
    ['rust', 'fn f() { g([[9.0, 1.0]], «[[1, 2], [4, 2]]»); }', '[[0.5], [3.0]]'],
    ['julia', 'k::Matrix{Int} = «[1 2]»', 'k::Matrix{Float64} = [0.5]'],
    ['c', 'int k[A][B] = «{{1, 2}}», b;', 'double k[1][1] = {{0.5}}, b;'],
  ])('gives %s a type that holds the fractions: %j', (language, source, text) => {
    const { file, sources } = marked(language, source);
    const half = { rows: 1, cols: 1, data: Float64Array.of(0.5) };
    const more = { rows: 2, cols: 1, data: Float64Array.of(0.5, 3) };
    const results = sources.map((each) => ({
      source: each,
      matrix: each.matrix.rows === 1 ? half : more,
    }));
    expect(edited(file.text, planReplace(file, results, 8))).toContain(text);
  });
});

describe('languageOf', () => {
  it('goes by the extension of what VS Code takes for plain text', () => {
    expect(languageOf('plaintext', '/a/b.toml')).toBe('toml');
    expect(languageOf('plaintext', '/a/b.CSV')).toBe('csv');
    expect(languageOf('plaintext', '/a/b.txt')).toBe('plaintext');
    expect(languageOf('python', '/a/b.csv')).toBe('python');
  });
});
