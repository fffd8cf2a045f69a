import { expect, it } from 'vitest';
import { isPicture } from './isPicture';

it('knows images by their extension, whatever its case', () => {
  expect(['/a/x.png', '/a/X.JPEG', '/a.b/c.webp'].map((path) => isPicture({ path }))).toEqual([
    ...[true, true, true],
  ]);
  expect(['/a/x.svg', '/a/notes.txt', '/png'].map((path) => isPicture({ path }))).toEqual([
    ...[false, false, false],
  ]);
});
