import { readImage } from '@convolve/core/node';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { outcomeOf } from '../../testing/workContract.js';
import { animated, photograph, pngOf } from '../test/images.js';
import { decode } from './decode.js';

const reasonOf = (bytes: Uint8Array, maxPixels = 1_000_000) => outcomeOf(decode(bytes, maxPixels));

describe('decode', () => {
  test('reads a still image as the core does', async () => {
    const { frames, animation, notes } = await decode(photograph(), 1_000_000);
    const { width, height, data } = await readImage(photograph());
    expect(frames).toMatchObject([{ width, height }]);
    expect(Buffer.from(frames[0]!.data).equals(Buffer.from(data))).toBe(true);
    expect([animation, notes]).toEqual([undefined, []]);
  });

  test.each(['gif', 'webp'] as const)('reads every frame of an animated %s', async (format) => {
    const { frames, animation, notes } = await decode(await animated(format, 3), 1_000_000);
    expect(frames.map(({ width, height }) => [width, height])).toEqual(Array(3).fill([12, 8]));
    expect(animation).toEqual({ format, delays: [70, 80, 90], loop: 2 });
    expect(notes).toEqual([]);
  });

  test('the first frame of an animation is the one that the core reads', async () => {
    const bytes = await animated('gif', 2);
    const { frames } = await decode(bytes, 1_000_000);
    expect(Buffer.from(frames[0]!.data)).toEqual(Buffer.from((await readImage(bytes)).data));
  });

  test('reads what every viewer shows, and names its faults', async () => {
    const jpeg = Buffer.from(photograph());
    // The first segment ends at byte 90.
    const surplus = Buffer.concat([jpeg.subarray(0, 90), Buffer.alloc(3), jpeg.subarray(90)]);
    const { frames, notes } = await decode(surplus, 1_000_000);
    const { data } = await readImage(photograph());
    expect(Buffer.from(frames[0]!.data).equals(Buffer.from(data))).toBe(true);
    const faults = ['3 extra bytes before the marker at byte 93'];
    expect(notes).toEqual([{ kind: 'faults', faults }]);
  });

  test('reads an AVIF of the brand of sequences', async () => {
    const avif = await sharp(photograph()).resize(32).avif({ lossless: true }).toBuffer();
    const sequence = Buffer.from(avif);
    sequence.write('avis', 8, 'latin1');
    const { frames } = await decode(sequence, 1_000_000);
    expect(frames).toEqual((await decode(avif, 1_000_000)).frames);
  });

  test('takes the first of too many frames, and says so', async () => {
    const bytes = await animated('gif', 3);
    expect((await decode(bytes, 12 * 8 * 3)).frames).toHaveLength(3);
    const { frames, animation, notes } = await decode(bytes, 12 * 8 * 3 - 1);
    expect([frames.length, animation]).toEqual([1, undefined]);
    expect(notes).toEqual([{ kind: 'first-frame', frames: 3 }]);
  });

  test('takes the first of more than 500 frames, however small', async () => {
    const { notes } = await decode(await animated('gif', 501), 1_000_000);
    expect(notes).toEqual([{ kind: 'first-frame', frames: 501 }]);
  });

  test('takes the first frame of an animated PNG, and says so', async () => {
    const row = Buffer.from([0, 7]);
    const animation = Buffer.from([0, 0, 0, 3, 0, 0, 0, 0]);
    const { frames, notes } = await decode(pngOf(1, 1, row, ['acTL', animation]), 9);
    expect(frames).toHaveLength(1);
    expect(notes).toEqual([{ kind: 'first-frame', frames: 3 }]);
  });

  test('takes the first page of a TIFF, and says so', async () => {
    const raw = { width: 2, height: 6, channels: 3, pageHeight: 2 } as const;
    const pages = await sharp(Buffer.alloc(36, 7), { raw }).tiff().toBuffer();
    const { frames, notes } = await decode(pages, 9);
    expect(frames).toMatchObject([{ width: 2, height: 2 }]);
    expect(notes).toEqual([{ kind: 'first-page', pages: 3 }]);
  });

  test.each(['png', 'tiff'] as const)('makes 8 bits of the 16 of a %s, and says so', async (of) => {
    const raw = { width: 1, height: 1, channels: 1 } as const;
    const gray = sharp(Uint16Array.of(0x1234), { raw }).toColourspace('grey16');
    const { frames, notes } = await decode(
      await gray.toFormat(of, { compression: 'lzw' }).toBuffer(),
      9,
    );
    expect([...frames[0]!.data]).toEqual([0x12, 0x12, 0x12, 255]);
    expect(notes).toEqual([{ kind: '8-bit' }]);
  });

  test.each([
    ['1×65535', 1, 65_535],
    ['65535×1', 65_535, 1],
  ])('reads %s pixels', async (_, width, height) => {
    const row = Buffer.alloc(width + 1, 7).fill(0, 0, 1);
    const { frames } = await decode(
      pngOf(width, height, Buffer.concat(Array(height).fill(row))),
      65_535,
    );
    expect([frames[0]!.width, frames[0]!.height]).toEqual([width, height]);
  });
});

describe('an image fails', () => {
  test('that has too many pixels, told from its header', async () => {
    expect(await reasonOf(photograph(), 1024 * 484)).toBe('done');
    expect(await reasonOf(photograph(), 1024 * 484 - 1)).toBe('too-many-pixels');
    expect(await reasonOf(pngOf(60_000, 60_000, Buffer.alloc(9)))).toBe('too-many-pixels');
    await expect(decode(await animated('gif', 2), 95)).rejects.toMatchObject({
      reason: 'too-many-pixels',
      detail: { width: 12, height: 8, limit: 95 },
    });
  });

  test('whose small header hides a bomb', async () => {
    expect(await reasonOf(pngOf(4, 4, Buffer.alloc(50_000_000)))).toBe('image-broken');
  });

  test('whose header lies', async () => {
    expect(await reasonOf(pngOf(900, 900, Buffer.alloc(100)))).toBe('image-broken');
    expect(await reasonOf(pngOf(0, 5, Buffer.alloc(100)))).toBe('image-broken');
    const jpeg = Buffer.from(photograph());
    jpeg.writeUInt16BE(484 + 64, jpeg.indexOf(Buffer.from([0xff, 0xc0])) + 5);
    expect(await reasonOf(jpeg)).toBe('image-broken');
  });

  test('that is cut off', async () => {
    const { length } = photograph();
    for (const part of [3, 20, 1000, length >> 1, length - 200]) {
      expect(await reasonOf(photograph().subarray(0, part)), `${part} bytes`).toBe('image-broken');
    }
    const webp = await animated('webp', 3);
    expect(await reasonOf(webp.subarray(0, webp.length - 20))).toBe('image-broken');
    expect(await reasonOf(pngOf(4, 4, Buffer.alloc(20)).subarray(0, 10))).toBe('image-broken');
  });

  test('that is none', async () => {
    expect(await reasonOf(Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'))).toBe(
      'not-an-image',
    );
    expect(await reasonOf(Buffer.alloc(0))).toBe('not-an-image');
  });
});
