import { expect, test } from 'vitest';
import { dialects } from '../dialects/index.js';
import { writers } from './index.js';

test('every dialect has a writer, in the same order', () => {
  expect(writers.map(({ id }) => id)).toEqual(dialects.map(({ id }) => id));
});

test('what the parser knows of a dialect fits what is written', () => {
  for (const [at, { id, size, print, columnMajor }] of dialects.entries()) {
    const writer = writers[at]!;
    expect([id, size ?? false]).toEqual([id, writer.size !== undefined]);
    expect([id, print ?? false]).toEqual([id, writer.write !== undefined]);
    expect([id, columnMajor ?? false]).toEqual([id, writer.columnMajor ?? false]);
  }
});
