import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { decodePng } from '../../png/decodePng.js';
import { imageFaults } from './imageFaults.js';

const read = (file: string) =>
  readFileSync(new URL(`../../../reference/images/${file}`, import.meta.url));

test('a whole file has none, nor has one of a format that is not looked into', () => {
  for (const file of [
    'subsampled.jpg',
    'progressive.jpg',
    'cmyk.jpg',
    'alpha.tiff',
    'palette.gif',
  ]) {
    expect(imageFaults(read(file)), file).toEqual([]);
  }
});

test('a JPEG’s are named, and its bytes stay as they were', () => {
  const whole = read('subsampled.jpg');
  const at = whole.indexOf(Buffer.from([0xff, 0xdb]));
  const parts = [whole.subarray(0, at), Buffer.alloc(4, 7), whole.subarray(at, -2)];
  const bytes = Buffer.concat(parts);
  expect(imageFaults(bytes)).toEqual([
    `4 extra bytes before the marker at byte ${at + 4}`,
    'the end marker is missing',
  ]);
  expect(bytes.equals(Buffer.concat(parts))).toBe(true);
});

test('a PNG’s wrong checksum is named as decodePng names it', () => {
  const text = Buffer.from('\0\0\0\x05tEXta\0b c\0\0\0\0', 'latin1');
  const png = Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNgAAAAAgABSK+kcQAAAABJRU5ErkJggg==',
    'base64',
  );
  expect(imageFaults(png)).toEqual([]);
  const bytes = Buffer.concat([png.subarray(0, 33), text, png.subarray(33)]);
  const fault = 'the tEXt chunk at byte 33 fails its checksum and is left out';
  expect(imageFaults(bytes)).toEqual([fault]);
  expect(decodePng(bytes).warnings).toEqual([fault]);
});
