import { readdirSync, readFileSync } from 'node:fs';
import { crc32, deflateSync } from 'node:zlib';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { decodePng } from '../png/decodePng.js';
import { encodePng } from '../png/encodePng.js';
import { openPng } from '../png/openPng.js';
import { decodePngAside, fitsSharp, unpackWithSharp } from './decodePngAside.js';
import { readImage } from './readImage.js';

const folder = new URL('../../reference/images/', import.meta.url);
const references = readdirSync(folder).filter((file) => file.endsWith('.png'));
const fits = (name: string) => fitsSharp(openPng(readFileSync(new URL(name, folder)), 1e8, name));
const width = 1250;
const height = 800;

const noise = Uint8Array.from({ length: width * height * 4 }, (_, at) => (at * 7919) >> (at % 11));
const large = { width, height, data: noise };
const opaque = { ...large, data: noise.map((value, at) => (at % 4 === 3 ? 255 : value)) };
const gray = { rows: height, cols: width, data: noise.subarray(0, width * height) };

function chunk(type: string, data: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const [length, crc] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  crc.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, crc]);
}

/** A grey image of the large size with this image data. */
function file(data: Uint8Array): Buffer {
  const start = encodePng({ ...gray, data: gray.data.fill(7, 0, 9) }).subarray(0, 33);
  return Buffer.concat([start, chunk('IDAT', data), chunk('IEND', Buffer.alloc(0))]);
}

describe('sharp gives the pixels of pngjs', () => {
  const fitting = references.filter(fits);

  test('for grey, grey and alpha, RGB and RGBA of 8 bits, interlaced too', () => {
    const kinds = fitting.map((name) => readFileSync(new URL(name, folder))).map((it) => it[25]);
    expect(new Set(kinds)).toEqual(new Set([0, 2, 4, 6]));
    expect(fitting.filter((name) => name.includes('adam7')).length).toBeGreaterThan(3);
  });

  test.each(fitting)('%s', async (name) => {
    const bytes = readFileSync(new URL(name, folder));
    expect(await unpackWithSharp(sharp, openPng(bytes, 1e8, name))).toEqual(decodePng(bytes));
  });

  test.each([
    ['RGBA', large],
    ['RGB', opaque],
    ['grey', gray],
  ])('readImage reads a large %s image so', async (_, matrix) => {
    const bytes = encodePng(matrix);
    const expected = decodePng(bytes);
    const image = await readImage(bytes);
    expect([image.width, image.height]).toEqual([width, height]);
    expect(Buffer.compare(image.data, expected.data)).toBe(0);
    expect(Object.getPrototypeOf(image.data)).toBe(Uint8Array.prototype);
  });

  test('and without sharp pngjs reads it', async () => {
    const bytes = encodePng(opaque);
    const missing = () => Promise.reject(new Error('not installed'));
    const image = await decodePngAside(bytes, 1e8, 'bytes', missing);
    expect(Buffer.compare(image.data, opaque.data)).toBe(0);
  });

  test('an orientation is applied once', async () => {
    const plain = encodePng(opaque);
    const exif = Buffer.from('4d4d002a00000008000101120003000000010006000000000000', 'hex');
    const turned = Buffer.concat([plain.subarray(0, 33), chunk('eXIf', exif), plain.subarray(33)]);
    const image = await readImage(turned);
    expect([image.width, image.height]).toEqual([height, width]);
    expect(Buffer.compare(image.data, decodePng(turned).data)).toBe(0);
  });
});

describe('a large damaged PNG is the same error as a small one', () => {
  const rows = Buffer.alloc((width + 1) * height);
  const whole = deflateSync(rows);
  const badFilter = Buffer.from(rows);
  badFilter[(width + 1) * 300] = 5;
  const badSum = Buffer.from(whole);
  badSum[badSum.length - 1]! ^= 1;

  test('this one is right', async () => {
    expect((await readImage(file(whole))).data[0]).toBe(0);
  });

  test.each([
    ['with too few rows', deflateSync(rows.subarray(width + 1))],
    ['with a row too many', deflateSync(Buffer.concat([rows, rows.subarray(0, width + 1)]))],
    ['that is a bomb', deflateSync(Buffer.alloc(60_000_000))],
    ['with a row filter that does not exist', deflateSync(badFilter)],
    ['with a wrong checksum inside', badSum],
    ['that is cut off', whole.subarray(0, -9)],
    ['that is not a stream', Buffer.from([1, 2, 3, 4])],
  ])('one %s', async (_, data) => {
    const bytes = file(data);
    let expected: unknown;
    try {
      decodePng(bytes);
    } catch (error) {
      expected = error;
    }
    const error: unknown = await readImage(bytes).catch((reason: unknown) => reason);
    expect(String(expected)).toMatch(/^ImageFormatError: bytes must be a valid PNG/);
    expect(String(error)).toBe(String(expected).replace('bytes must', 'source must'));
  });
});

describe('surplus bytes after the image data of a large PNG are a warning', () => {
  // Not compressed, so that the stream is as long as a part that is inflated at once.
  const whole = deflateSync(Buffer.alloc((width + 1) * height), { level: 0 });
  const [head, tail] = [file(whole).subarray(0, 33), chunk('IEND', Buffer.alloc(0))];
  const of = (...parts: Buffer[]) =>
    Buffer.concat([head, ...parts.map((part) => chunk('IDAT', part)), tail]);
  const small = (data: Buffer) =>
    Array.from({ length: 200 }, (_, at) => data.subarray(at * 6000, (at + 1) * 6000));

  test.each([
    ['in the same chunk', of(Buffer.concat([whole, Buffer.of(1, 2, 3)]))],
    ['in a chunk by themselves', of(whole, Buffer.of(1, 2, 3))],
    ['in many chunks', of(...small(whole), Buffer.of(1), Buffer.of(2, 3))],
  ])('%s', async (_, bytes) => {
    expect((await readImage(bytes)).warnings).toEqual(['3 surplus bytes after the image data']);
    expect(decodePng(bytes).warnings).toEqual(['3 surplus bytes after the image data']);
  });

  test('and none is one', async () => {
    expect(await readImage(of(...small(whole)))).not.toHaveProperty('warnings');
  });
});

describe('what sharp reads otherwise than pngjs is left to pngjs', () => {
  test.each(['rgb-16.png', 'gray-1.png', 'palette-8.png', 'gray-8-trns.png', 'rgb-8-trns.png'])(
    '%s',
    (name) => expect(fits(name)).toBe(false),
  );
});
