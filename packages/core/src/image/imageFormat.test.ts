import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { imageFormat } from './imageFormat.js';

const folder = new URL('../../reference/images/', import.meta.url);
const extensions = new Map([
  ['png', 'png'],
  ['jpg', 'jpeg'],
  ['gif', 'gif'],
  ['webp', 'webp'],
  ['tiff', 'tiff'],
]);
const bytesOf = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));

describe('imageFormat', () => {
  test('knows every reference image by its first 12 bytes', () => {
    for (const file of readdirSync(folder)) {
      const first = readFileSync(new URL(file, folder)).subarray(0, 12);
      expect(imageFormat(first), file).toBe(extensions.get(file.split('.').at(-1)!));
    }
  });

  test.each([
    ['GIF87a', 'gif'],
    ['MM\0*\0\0\0\x08', 'tiff'],
    ['II+\0\x08\0\0\0', 'tiff'],
    ['MM\0+\0\x08\0\0', 'tiff'],
    ['\0\0\0\x1cftypavif\0\0\0\0mif1miaf', 'avif'],
    ['\0\0\0\x1cftypavis\0\0\0\0', 'avif'],
    ['\0\0\0\x1cftypmif1\0\0\0\0miafavifmiaf', 'avif'],
  ])('%j is %s', (text, format) => {
    expect(imageFormat(bytesOf(text))).toBe(format);
  });

  test.each([
    [''],
    ['\x89PNG'],
    ['GIF88a'],
    ['RIFF\0\0\0\0WAVE'],
    ['ftyp'],
    ['\0\0\0\x18ftypheic\0\0\0\0mif1heic'],
    ['\0\0\0\x14ftypisom\0\0\0\0mp41avif'], // the brand stands behind the box
    ['\xff\xff\xff\xffftypisom\0\0\0\0'],
    ['BM'],
    ['<svg xmlns="http://www.w3.org/2000/svg"/>'],
    ['10 10 10\n-3 -3 -3\n'],
    ['[[1, 0, -1]]'],
  ])('%j is no image that is read', (text) => {
    expect(imageFormat(bytesOf(text))).toBeUndefined();
  });

  test('refuses what is no bytes', () => {
    expect(() => imageFormat('GIF89a' as unknown as Uint8Array)).toThrow(
      new TypeError('bytes must be a Uint8Array, got "GIF89a"'),
    );
  });
});
