import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { isPicture, pictureExtensions } from './isPicture';

it('knows images by their extension, whatever its case', () => {
  expect(['/a/x.png', '/a/X.JPEG', '/a.b/c.webp'].map((path) => isPicture({ path }))).toEqual([
    ...[true, true, true],
  ]);
  expect(['/a/x.svg', '/a/notes.txt', '/png'].map((path) => isPicture({ path }))).toEqual([
    ...[false, false, false],
  ]);
});

it('takes all images that Open With… offers the lab for', () => {
  const manifest = JSON.parse(
    readFileSync(new URL('../../../package.json', import.meta.url), 'utf8'),
  );
  const patterns = manifest.contributes.customEditors[0].selector.map(
    ({ filenamePattern }: { filenamePattern: string }) => filenamePattern,
  );
  for (const extension of pictureExtensions) expect(patterns).toContain(`*.${extension}`);
});
