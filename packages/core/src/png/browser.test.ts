import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { crc32, crc32ByTable } from '../image/crc32.js';
import type { RgbaImage } from '../image/types.js';
import * as browser from './browser.js';
import * as node from './index.js';

const width = 21;
const height = 13;
const noise = (length: number) => Uint8Array.from({ length }, (_, at) => (at * at * 31) % 251);

test('the checksum is the same with zlib and without', () => {
  for (const bytes of [new Uint8Array(), noise(1), noise(1000)]) {
    expect(crc32ByTable(bytes)).toBe(crc32(bytes));
    expect(crc32ByTable(bytes, crc32(noise(7)))).toBe(crc32(bytes, crc32(noise(7))));
  }
});

describe('in a browser', () => {
  test.each<[string, Parameters<typeof node.encodePng>[0]]>([
    ['RGBA', { width, height, data: noise(width * height * 4) }],
    [
      'RGB',
      { width, height, data: noise(width * height * 4).map((v, at) => (at % 4 === 3 ? 255 : v)) },
    ],
    ['grey', { rows: height, cols: width, data: noise(width * height) }],
    [
      'black and white',
      { rows: height, cols: width, data: noise(width * height).map((v) => (v & 1) * 255) },
    ],
    [
      'grey of 16 bits',
      { rows: height, cols: width, data: Uint16Array.from(noise(width * height), (v) => v * 261) },
    ],
  ])('%s is written as in Node, and read back', (_, image) => {
    const file = browser.encodePng(image);
    const expected = node.encodePng(image);
    // Width, height, depth and colour type stand there.
    expect(file.subarray(16, 26)).toEqual(expected.subarray(16, 26));
    expect(node.decodePng(file)).toEqual(node.decodePng(expected));
    expect(same(browser.decodePng(expected))).toEqual(same(node.decodePng(expected)));
    expect(browser.encodePng(image, { effort: 'small' }).length).toBeLessThanOrEqual(file.length);
  });

  test.each([
    [{ palette: true, colours: 4 }],
    [{ palette: true, colours: 16 }],
    [{ palette: true, colours: 200 }],
    [{ progressive: true }],
  ])('what sharp writes with %j is read as in Node', async (options) => {
    for (const channels of [3, 4] as const) {
      const raw = { width, height, channels };
      const file = await sharp(noise(width * height * channels), { raw })
        .png(options)
        .toBuffer();
      const bytes = new Uint8Array(file);
      expect(same(browser.decodePng(bytes))).toEqual(same(node.decodePng(bytes)));
    }
  });

  test('damaged files, and bombs, are refused with the words of Node', () => {
    const file = node.encodePng({ rows: 40, cols: 40, data: noise(1600) });
    const broken = file.slice();
    broken[60]! ^= 1;
    const cases = [
      broken,
      file.subarray(0, 50),
      new Uint8Array(3),
      withHeight(file, 39),
      withHeight(file, 41),
    ];
    for (const bytes of cases) {
      expect(wordsOf(() => browser.decodePng(bytes))).toBe(wordsOf(() => node.decodePng(bytes)));
    }
    expect(() => browser.decodePng(file, { maxPixels: 100 })).toThrow('at most 100 pixels');
  });

  test('interlaced files of less than 8 bits are refused', async () => {
    const raw = { width, height, channels: 3 } as const;
    const options = { progressive: true, palette: true, colours: 4 };
    const file = await sharp(noise(width * height * 3), { raw })
      .png(options)
      .toBuffer();
    expect(() => browser.decodePng(new Uint8Array(file))).toThrow(
      'got an interlaced one with 2-bit samples, which only Node reads',
    );
  });

  test('nothing of Node is needed', async () => {
    const { outputFiles } = await build({
      entryPoints: [fileURLToPath(new URL('browser.ts', import.meta.url))],
      bundle: true,
      platform: 'neutral',
      mainFields: ['module', 'main'],
      write: false,
    });
    expect(outputFiles[0]!.text).not.toMatch(/\bBuffer\.(from|alloc|concat)\b/);
    const names = readFileSync(new URL('index.ts', import.meta.url), 'utf8');
    for (const name of Object.keys(browser)) expect(names).toContain(name);
  });
});

function same({ width, height, data }: RgbaImage) {
  return { width, height, data: [...data] };
}

function wordsOf(run: () => unknown): string {
  try {
    return `no error: ${JSON.stringify(run())}`;
  } catch (error) {
    return String(error);
  }
}

/** The same file, whose header announces another height. */
function withHeight(file: Uint8Array, rows: number): Uint8Array {
  const copy = file.slice();
  const view = new DataView(copy.buffer);
  view.setUint32(20, rows);
  view.setUint32(29, crc32(copy.subarray(12, 29)));
  return copy;
}
