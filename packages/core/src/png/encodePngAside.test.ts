import { inflateSync } from 'node:zlib';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { RgbaImage } from '../image/types.js';
import { encodePng } from './encodePng.js';
import { encodePngAside } from './encodePngAside.js';
import { fileOf, openPng } from './openPng.js';
import type { GrayMatrix } from './samples.js';

/** The file without its image data, and that data as it is filtered. */
function contents(file: Uint8Array) {
  const { chunks } = openPng(file, 1e8, 'file');
  const data = chunks.filter(({ type }) => type === 'IDAT').map((chunk) => chunk.data);
  const frame = fileOf(chunks, ['IHDR', 'IEND']);
  return { frame, rows: inflateSync(Buffer.concat(data)).toString('latin1') };
}

const gray = (rows: number, cols: number, data: GrayMatrix['data']) => ({ rows, cols, data });
/** Seeded values, from one strip to many. */
const noise = (length: number, most = 255) =>
  Uint8Array.from({ length }, (_, at) => ((at * 7919) >> (at % 11)) % (most + 1));

test.each<[string, RgbaImage | GrayMatrix]>([
  ['grey', gray(701, 1003, noise(701 * 1003))],
  [
    'black and white',
    gray(
      1900,
      1203,
      noise(1900 * 1203, 1).map((bit) => 255 * bit),
    ),
  ],
  [
    'grey of 16 bits',
    gray(
      300,
      611,
      Uint16Array.from(noise(300 * 611), (byte) => 257 * byte - 3),
    ),
  ],
  [
    'colour',
    {
      width: 333,
      height: 301,
      data: noise(333 * 301 * 4).map((v, at) => v | (at % 4 === 3 ? 255 : 0)),
    },
  ],
  ['transparent', { width: 333, height: 301, data: noise(333 * 301 * 4) }],
  ['one row longer than a strip', gray(1, 300_000, noise(300_000))],
  ['one column', gray(140_000, 1, noise(140_000))],
])('an image is written with the rows of encodePng: %s', async (_, image) => {
  const [aside, sync] = [contents(await encodePngAside(image)), contents(encodePng(image))];
  expect(Buffer.compare(aside.frame, sync.frame)).toBe(0);
  expect(aside.rows === sync.rows).toBe(true);
});

test('and so are small ones of any size', async () => {
  const size = fc.tuple(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 19 }));
  const property = fc.asyncProperty(
    size,
    fc.integer({ min: 1, max: 255 }),
    async ([rows, cols], most) => {
      const matrix = gray(rows, cols, noise(rows * cols, most));
      expect(contents(await encodePngAside(matrix))).toEqual(contents(encodePng(matrix)));
    },
  );
  await fc.assert(property, { seed: 13, numRuns: 50 });
});

test('an image that is none is an error', async () => {
  await expect(encodePngAside([[1]] as never)).rejects.toThrow(
    'image must be an RGBA image or a matrix',
  );
});
