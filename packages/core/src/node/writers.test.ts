import sharp from 'sharp';
import { expect, test, vi } from 'vitest';
import { readImage } from './readImage.js';
import { type Writable, writerOf, writers } from './writers.js';

const gray: Writable = { rows: 16, cols: 24, data: new Uint8Array(384).map((_, at) => at % 24) };
const color: Writable = {
  width: 24,
  height: 16,
  data: new Uint8ClampedArray(1536).map((_, at) => [200, 40, 90, 255][at % 4]!),
};

test('the ending of a name says how an image is written', () => {
  const formats = ['a.png', 'b/A.PNG', 'a.jpg', 'a.jpeg', 'a.webp'].map((name) =>
    writers.indexOf(writerOf(name)!),
  );
  expect(formats).toEqual([0, 0, 1, 1, 2]);
  expect(writerOf('png')).toBeUndefined();
  expect(writerOf('a.txt')).toBeUndefined();
});

test.each(writers.flatMap(({ endings }) => endings))(
  'grey and colours written as %s are read as they were, or nearly',
  async (ending) => {
    const writer = writerOf(ending)!;
    const most = writer.lossy ? 4 : 0;
    for (const image of [gray, color]) {
      const { data } = await readImage(await writer.write(image));
      const samples = 'cols' in image ? 1 : 4;
      expect(data.length).toBe((image.data.length * 4) / samples);
      for (const [at, value] of data.entries()) {
        const alpha = at % 4 === 3;
        const right = alpha ? 255 : image.data[samples === 1 ? at >> 2 : at]!;
        expect(Math.abs(value - right)).toBeLessThanOrEqual(alpha ? 0 : most);
      }
    }
  },
);

test('grey is written as a JPEG of one channel, and quality decides the size', async () => {
  const noise: Writable = {
    rows: 64,
    cols: 64,
    data: new Uint8Array(4096).map((_, at) => (at * 7919) % 251),
  };
  for (const ending of ['.jpg', '.webp']) {
    const writer = writerOf(ending)!;
    const [low, usual, best] = await Promise.all(
      [20, undefined, 100].map((quality) => writer.write(noise, quality)),
    );
    expect(low!.length).toBeLessThan(usual!.length);
    expect(usual!.length).toBeLessThan(best!.length);
  }
  const { channels } = await sharp(await writerOf('.jpg')!.write(noise)).metadata();
  expect(channels).toBe(1);
});

test('without sharp, PNG is written and the others say what to install', async () => {
  vi.doMock('sharp', () => {
    throw Object.assign(new Error('x'), { code: 'ERR_MODULE_NOT_FOUND' });
  });
  vi.resetModules();
  const without = await import('./writers.js');
  expect((await without.writerOf('.png')!.write(gray)).length).toBeGreaterThan(50);
  await expect(without.writerOf('.webp')!.write(gray)).rejects.toThrow(
    /^Writing WEBP needs the package sharp, .*run `npm install sharp`, or write PNG$/,
  );
  vi.doUnmock('sharp');
});
