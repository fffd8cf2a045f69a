import { expect, it } from 'vitest';
import { isImage } from './fileKinds';

it('knows images by their extension, whatever its case', () => {
  expect(['/a/x.png', '/a/X.JPEG', '/a.b/c.webp'].map((path) => isImage({ path }))).toEqual([
    ...[true, true, true],
  ]);
  expect(['/a/x.svg', '/a/notes.txt', '/png'].map((path) => isImage({ path }))).toEqual([
    ...[false, false, false],
  ]);
});
