import { describe, expect, test } from 'vitest';
import { askForRows } from './lostLineEnds.js';
import { Refused } from './Refused.js';

function asked(text: string, what: 'matrix' | 'kernel'): string | undefined {
  try {
    askForRows(text, what);
    return undefined;
  } catch (error) {
    expect(error).toBeInstanceOf(Refused);
    return (error as Refused).in('en-US');
  }
}

describe('askForRows', () => {
  test.each([
    ['1 2 3 4', 'matrix', '`[[1, 2, 3, 4]]` or `[[1, 2], [3, 4]]`'],
    ['1 2 3 4', 'kernel', '`[[1, 2, 3, 4]]` or `[[1, 2], [3, 4]]`'],
    [
      '1 2 3 4 5 6',
      'kernel',
      '`[[1, 2, 3, 4, 5, 6]]`, `[[1, 2, 3], [4, 5, 6]]` or `[[1, 2], [3, 4], [5, 6]]`',
    ],
    ['1,2,3 4,5,6', 'matrix', '`[[1, 2, 3], [4, 5, 6]]`'],
    ['1, 2 3, 4', 'kernel', '`[[1, 2], [3, 4]]`'],
  ] as const)('asks how %s as a %s is meant', (text, what, readings) => {
    expect(asked(text, what)).toContain(readings);
  });

  test('takes a square of an odd number as a kernel, but not as a matrix', () => {
    const list = '0 1 0 1 -4 1 0 1 0';
    expect(asked(list, 'kernel')).toBeUndefined();
    expect(asked(list, 'matrix')).toContain('[[0, 1, 0], [1, -4, 1], [0, 1, 0]]');
  });

  test.each([
    '1 2 3',
    '1 2\n3 4',
    '1 2; 3 4',
    '[[1, 2, 3, 4]]',
    '[1 2] [3 4]',
    '1, 2, 3, 4',
    '[[1, 2], [3]]',
    'x',
    '',
  ])('does not ask about %j', (text) => {
    expect([asked(text, 'matrix'), asked(text, 'kernel')]).toEqual([undefined, undefined]);
  });
});
