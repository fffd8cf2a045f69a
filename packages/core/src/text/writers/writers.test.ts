import { expect, test } from 'vitest';
import { dialects } from '../dialects/index.js';
import { matrixFormats, writers } from './index.js';

test('every dialect has a writer, in the same order', () => {
  expect(matrixFormats).toEqual(dialects.map(({ id }) => id));
});

test('what the parser knows of a dialect fits what is written', () => {
  for (const { id, size, print, columnMajor } of dialects) {
    const writer = writers[id];
    expect([id, size ?? false]).toEqual([id, writer.size !== undefined]);
    expect([id, print ?? false]).toEqual([id, writer.write !== undefined]);
    expect([id, columnMajor ?? false]).toEqual([id, writer.columnMajor ?? false]);
  }
});
