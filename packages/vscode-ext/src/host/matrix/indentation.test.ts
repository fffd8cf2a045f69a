import { describe, expect, it } from 'vitest';
import { indentationOf, indented } from './indentation';
import { trimmed } from './span';

/** The indentation of what stands between two marks `|`. */
function between(marked: string) {
  const [before = '', literal = '', after = ''] = marked.split('|');
  const span = { start: before.length, end: before.length + literal.length };
  return indentationOf(before + literal + after, span);
}

describe('indentationOf', () => {
  it('takes rows that stand below the first one to the margin', () => {
    expect(between('  k = array(|[[1, 2],\n             [3, 4]]|)')).toEqual({
      text: '[[1, 2],\n [3, 4]]',
      indent: '  ',
      hanging: '            ',
    });
  });

  it('takes rows that stand below the line to the margin', () => {
    expect(between('\tconst k = |[\n\t\t[1, 2],\n\t]|;')).toEqual({
      text: '[\n\t[1, 2],\n]',
      indent: '\t',
      hanging: '\t',
    });
  });

  it('leaves rows that stand further left than the line', () => {
    expect(between('  |[1 2;\n3 4]|')).toEqual({ text: '[1 2;\n3 4]', indent: '  ', hanging: '' });
  });

  it('reads CR LF and ignores blank lines', () => {
    expect(between('\r\n  |[[1],\r\n\r\n   [2]]|\r\n').text).toBe('[[1],\n\n [2]]');
  });

  it('is undone by indented', () => {
    const source = '[[1, 2],\n         [3, 4]]';
    const { text, hanging } = between(`    k = |${source}|`);
    expect(indented(text, hanging, '\n')).toBe(source);
  });
});

describe('indented', () => {
  it('indents all lines but the first and blank ones, with the line ends of the document', () => {
    expect(indented('a\nb\n\nc', '  ', '\r\n')).toBe('a\r\n  b\r\n\r\n  c');
  });
});

describe('trimmed', () => {
  it('leaves the white space around a selection out', () => {
    expect(trimmed('x\n  1 2\n', { start: 2, end: 8 })).toEqual({ start: 4, end: 7 });
  });

  it('leaves a blank selection as it is', () => {
    expect(trimmed('  \n', { start: 0, end: 3 })).toEqual({ start: 0, end: 3 });
  });
});
