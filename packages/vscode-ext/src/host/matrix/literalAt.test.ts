import { describe, expect, it } from 'vitest';
import { literalAt } from './literalAt';

/** The literal at the mark of a text. */
function at(marked: string, mark = '|'): string | undefined {
  const offset = marked.indexOf(mark);
  const text = marked.slice(0, offset) + marked.slice(offset + 1);
  const span = literalAt(text, offset);
  return span && text.slice(span.start, span.end);
}

describe('literalAt', () => {
  it('finds the outermost brackets that are a matrix', () => {
    expect(at('k = [[1, 2], [3|, 4]]\n')).toBe('[[1, 2], [3, 4]]');
    expect(at('f([[1, 2], [3|, 4]], axis=1)')).toBe('[[1, 2], [3, 4]]');
  });

  it('takes the call of a Python array with its name', () => {
    expect(at('k = np.array([[1, 2|],\n              [3, 4]])')).toBe(
      'np.array([[1, 2],\n              [3, 4]])',
    );
    expect(at('k = array([[1, 2|]], dtype=uint8)')).toBe('array([[1, 2]], dtype=uint8)');
  });

  it('counts both ends and the name of a call as inside', () => {
    expect(at('k = |[[1, 2]]')).toBe('[[1, 2]]');
    expect(at('k = [[1, 2]]|')).toBe('[[1, 2]]');
    expect(at('k = np.arr|ay([[1, 2]])')).toBe('np.array([[1, 2]])');
  });

  it('takes a typed literal with its type', () => {
    expect(at('k := [3][3]float64{{1, 0, -1}, {2, |0, -2}, {1, 0, -1}}\n')).toBe(
      '[3][3]float64{{1, 0, -1}, {2, 0, -2}, {1, 0, -1}}',
    );
    expect(at('std::vector<std::vector<int>> v{{1, 2}, {|3, 4}};')).toBe('{{1, 2}, {3, 4}}');
    expect(at('double[][] k = new double[][] {\n  {1, 2},\n  {3|, 4},\n};')).toBe(
      'new double[][] {\n  {1, 2},\n  {3, 4},\n}',
    );
  });

  it('finds rows of YAML, and their list inside of other keys', () => {
    expect(at('a: 1\nkernel:\n  - [1, 2]\n  - [3|, 4]\nb: 2\n')).toBe('- [1, 2]\n  - [3, 4]');
    expect(at('- name: a\n  rows:\n    - - 1\n      - 2\n    - - |3\n      - 4\n')).toBe(
      '- - 1\n      - 2\n    - - 3\n      - 4',
    );
  });

  it('finds rows of YAML over blank lines and comments', () => {
    for (const text of [
      'kernel:\n  - [1, 2]\n\n  # second\n  - [3|, 4]\n',
      'ker|nel:\n  - [1, 2]\n\n  # second\n  - [3, 4]\n',
    ]) {
      expect(at(text)).toBe('- [1, 2]\n\n  # second\n  - [3, 4]');
    }
  });

  it('takes the matrix of a statement that the cursor is in', () => {
    expect(at('co|nst k = [[1, 2], [3, 4]]; // by hand')).toBe('[[1, 2], [3, 4]]');
    expect(at('ker|nel:\n  - [1, 2]\n  - [3, 4]\n')).toBe('- [1, 2]\n  - [3, 4]');
    expect(at('B| &= \\begin{pmatrix} 1 & 2 \\\\ 3 & 4 \\end{pmatrix}\n\\end{align}')).toBe(
      '\\begin{pmatrix} 1 & 2 \\\\ 3 & 4 \\end{pmatrix}',
    );
  });

  it('finds a formula of LaTeX and a table of Markdown', () => {
    expect(at('\\[ K = \\begin{bmatrix} 1 & |2 \\\\ 3 & 4 \\end{bmatrix} \\]')).toBe(
      '\\begin{bmatrix} 1 & 2 \\\\ 3 & 4 \\end{bmatrix}',
    );
    expect(at('Text\n\n| a | b |\n|---|---|\n| 1 | ‸2 |\n| 3 | 4 |\n\nText', '‸')).toBe(
      '| a | b |\n|---|---|\n| 1 | 2 |\n| 3 | 4 |',
    );
  });

  it('takes the matrix, not the object or the call that shows it', () => {
    expect(at('{"kernel": [[1, 2], [3|, 4]]}')).toBe('[[1, 2], [3, 4]]');
    expect(at('print(np.array([[1, 2], [3|, 4]]))')).toBe('np.array([[1, 2], [3, 4]])');
  });

  it('finds a matrix of NumPy text', () => {
    expect(at('print(a)\n[[10 -3]\n [ 0| 39]]\n')).toBe('[[10 -3]\n [ 0 39]]');
  });

  it('takes a channel of three dimensions', () => {
    expect(at('[[[1, 2], [3, 4|]], [[5, 6], [7, 8]]]')).toBe('[[1, 2], [3, 4]]');
  });

  it('finds the literal in a function of TypeScript', () => {
    const text = 'function edges() {\n  const k = [\n    [1, 0, -1],\n    [2, |0, -2],\n  ];\n}\n';
    expect(at(text)).toBe('[\n    [1, 0, -1],\n    [2, 0, -2],\n  ]');
  });

  it('ignores brackets that do not match elsewhere in the text', () => {
    expect(at('// :( and :)\nconst k = [[1, |2]]; // ;]')).toBe('[[1, 2]]');
  });

  it('does not take an index or arguments for a matrix', () => {
    expect(at('x = image[3|]')).toBeUndefined();
    expect(at('resize(32|, 64)')).toBeUndefined();
  });

  it('finds the rows of a CSV without its header', () => {
    expect(at('a,b\n1,2\n3,|4\n5,6\n')).toBe('1,2\n3,4\n5,6');
    expect(at('a,b\r\n1,2\r\n3,|4\r\n')).toBe('1,2\r\n3,4');
  });

  it('stops at rows of another length and at blank lines', () => {
    expect(at('1 2 3\n4 5\n6| 7\n\n8 9')).toBe('4 5\n6 7');
  });

  it('finds nothing in prose and for a single number', () => {
    expect(at('In 2026 we |walked.')).toBeUndefined();
    expect(at('a\n4|2\nb')).toBeUndefined();
    expect(at('|')).toBeUndefined();
  });

  it('is quick in a text of brackets that never close', () => {
    expect(literalAt('('.repeat(100_000), 100_000)).toBeUndefined();
  });
});
