import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import sharp from 'sharp';
import { afterAll, describe, expect, test } from 'vitest';
import { ImageFormatError } from '../image/ImageFormatError.js';
import { toGray } from '../image/toGray.js';
import { toTensor } from '../image/toTensor.js';
import type { RgbaImage } from '../image/types.js';
import { loadSharp } from './loadSharp.js';
import { readImage } from './readImage.js';

interface ReferenceFile {
  file: string;
  width: number;
  height: number;
  rgba: string;
}

interface Reference {
  photos: { name: string; width: number; height: number; rgbSha256: string; graySha256: string }[];
  files: ReferenceFile[];
}

const folder = new URL('../../reference/', import.meta.url);
const reference: Reference = JSON.parse(readFileSync(new URL('images.json', folder), 'utf8'));
const urlOf = (file: string) => new URL(`images/${file}`, folder);
const read = (file: string) => readFileSync(urlOf(file));
const base64 = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64');
const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

/** Red, green and blue of every pixel, interleaved. */
function rgbBytes({ data }: RgbaImage<Uint8Array>): Uint8Array {
  return data.filter((_, i) => i % 4 !== 3);
}

function photograph(name: string): string {
  const entry = createRequire(import.meta.url).resolve(`@stdlib/${name}/package.json`);
  return join(dirname(entry), 'data/image.jpg');
}

describe('readImage reads what PIL reads', () => {
  const others = reference.files.filter(({ file }) => !/^(gray|rgb|palette).*\.png$/.test(file));

  test.each(others)('$file', async ({ file, width, height, rgba }) => {
    const image = await readImage(urlOf(file));
    expect([image.width, image.height]).toEqual([width, height]);
    expect(base64(image.data)).toBe(rgba);
  });

  test.each(reference.photos)('the photograph $name, and its grey values', async (photo) => {
    const image = await readImage(photograph(photo.name));
    expect([image.width, image.height]).toEqual([photo.width, photo.height]);
    expect(sha256(rgbBytes(image))).toBe(photo.rgbSha256);
    expect(sha256(toGray(image).data)).toBe(photo.graySha256);
  });
});

describe('readImage', () => {
  const scratch = mkdtempSync(join(tmpdir(), 'readImage-'));
  afterAll(() => rmSync(scratch, { recursive: true }));

  test('takes a path, a file: URL or bytes', async () => {
    const url = urlOf('gray.jpg');
    const byUrl = await readImage(url);
    expect(await readImage(fileURLToPath(url))).toEqual(byUrl);
    expect(await readImage(read('gray.jpg'))).toEqual(byUrl);
    expect(await readImage(new Uint8Array(read('gray.jpg')))).toEqual(byUrl);
  });

  test('tells the format from the bytes, not from the name', async () => {
    const path = join(scratch, 'really-a-gif.jpg');
    writeFileSync(path, read('palette.gif'));
    expect(await readImage(path)).toEqual(await readImage(urlOf('palette.gif')));
  });

  test('stands all eight orientations of one image upright', async () => {
    const upright = await readImage(urlOf('orientation-1.png'));
    const quarterTurned = await readImage(urlOf('orientation-6.png'));
    expect([quarterTurned.width, quarterTurned.height]).toEqual([upright.height, upright.width]);
    expect(await readImage(urlOf('orientation-6.webp'))).toEqual(quarterTurned);
    expect(await readImage(urlOf('orientation-6.tiff'))).toEqual(quarterTurned);
  });

  test('ignores an embedded colour profile', async () => {
    const withProfile = read('profile.jpg');
    expect((await sharp(withProfile).metadata()).hasProfile).toBe(true);
    const stored = await sharp(withProfile, { ignoreIcc: true }).raw().toBuffer();
    const converted = await sharp(withProfile).raw().toBuffer();
    expect(converted.equals(stored)).toBe(false);
    expect(base64(rgbBytes(await readImage(withProfile)))).toBe(base64(stored));
  });

  test('reads AVIF of 8 bits without loss', async () => {
    const rgb = Uint8Array.from({ length: 8 * 6 * 3 }, (_, i) => (i * 37) % 256);
    const raw = { width: 8, height: 6, channels: 3 } as const;
    const avif = await sharp(rgb, { raw }).avif({ lossless: true }).toBuffer();
    const image = await readImage(avif);
    expect([image.width, image.height]).toEqual([8, 6]);
    expect([...rgbBytes(image)]).toEqual([...rgb]);
  });

  test('scales AVIF of 10 bits to 8, white to 255', async () => {
    const deep = new Uint16Array(4 * 4 * 3).fill(65535).fill(0, 24);
    const raw = { width: 4, height: 4, channels: 3 } as const;
    const avif = await sharp(deep, { raw })
      .toColourspace('rgb16')
      .avif({ lossless: true, bitdepth: 10 })
      .toBuffer();
    expect((await sharp(avif).metadata()).bitsPerSample).toBe(10);
    const red = toTensor(await readImage(avif)).data.subarray(0, 16);
    expect([...red]).toEqual([...Array(8).fill(255), ...Array(8).fill(0)]);
  });

  test('gives a transparent pixel of a GIF as transparent black', async () => {
    const rgba = Uint8Array.from([200, 10, 10, 255, 10, 200, 10, 0]);
    const raw = { width: 2, height: 1, channels: 4 } as const;
    const { data } = await readImage(await sharp(rgba, { raw }).gif().toBuffer());
    expect([data[3], ...data.subarray(4)]).toEqual([255, 0, 0, 0, 0]);
  });

  test('refuses floating-point samples instead of clipping them', async () => {
    await expect(readImage(urlOf('float.tiff'))).rejects.toThrow(/got float samples/);
  });

  test('refuses samples beside grey and alpha', async () => {
    const create = { width: 2, height: 2, channels: 3, background: 'red' } as const;
    const tiff = await sharp({ create }).tiff({ compression: 'deflate', tile: true }).toBuffer();
    const photometric = Buffer.from([0x06, 0x01, 3, 0, 1, 0, 0, 0]);
    tiff.writeUInt16LE(1, tiff.indexOf(photometric) + photometric.length);
    await expect(readImage(new Uint8Array(tiff))).rejects.toThrow(/one of alpha, got 1 more/);
  });

  test('says which formats it reads and what came', async () => {
    await expect(readImage(new TextEncoder().encode('[[1, 0, -1]]'))).rejects.toThrow(
      new ImageFormatError(
        'source must be a PNG, JPEG, WebP, GIF, AVIF or TIFF image, got 12 bytes that start with ' +
          '5b 5b 31 2c 20 30 2c 20 ("[[1, 0, ")',
      ),
    );
    const svg = join(scratch, 'drawing.svg');
    writeFileSync(svg, '<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1"/>');
    await expect(readImage(svg)).rejects.toThrow(/^source \(.*drawing\.svg\) must be a PNG, JPEG/);
  });

  test('says that a file does not exist, or is a directory', async () => {
    await expect(readImage(join(scratch, 'none.png'))).rejects.toThrow(
      /^source must be a file that can be read, got ".*none\.png": no such file$/,
    );
    await expect(readImage(scratch)).rejects.toThrow(/it is a directory$/);
    await expect(readImage('')).rejects.toThrow(RangeError);
    await expect(readImage('a\0b')).rejects.toThrow(RangeError);
  });

  test('refuses a source of another kind', async () => {
    await expect(readImage(7 as unknown as string)).rejects.toThrow(
      new TypeError('source must be a path, a file: URL or a Uint8Array, got 7'),
    );
    await expect(readImage(new URL('https://example.com/a.png'))).rejects.toThrow(
      /got https:\/\/example\.com\/a\.png$/,
    );
  });

  test('refuses options it does not know', async () => {
    const options = { maxPixel: 1 } as object;
    await expect(readImage(urlOf('gray.jpg'), options)).rejects.toThrow(/no option 'maxPixel'/);
  });
});

describe('maxPixels', () => {
  const formats = ['gray.jpg', 'palette.gif', 'alpha.webp', 'alpha.tiff', 'orientation-1.png'];

  test.each(formats)('limits %s by its header', async (file) => {
    const pixels = 20 * 12;
    expect((await readImage(urlOf(file), { maxPixels: pixels })).width).toBe(20);
    await expect(readImage(urlOf(file), { maxPixels: pixels - 1 })).rejects.toThrow(
      /must hold at most 239 pixels \(maxPixels\), got 20×12$/,
    );
  });

  test('counts one page, the one that is read', async () => {
    const image = await readImage(urlOf('animated.webp'), { maxPixels: 20 * 12 });
    expect(image.height).toBe(12);
  });

  test('is 100 million by default: a lying JPEG header is not believed', async () => {
    const jpeg = read('gray.jpg');
    const frame = jpeg.indexOf(Buffer.from([0xff, 0xc0]));
    jpeg.writeUInt16BE(60_000, frame + 5);
    jpeg.writeUInt16BE(60_000, frame + 7);
    await expect(readImage(jpeg)).rejects.toThrow(/at most 100000000 pixels.* got 60000×60000/);
  });
});

describe('a damaged file is an error', () => {
  async function outcome(bytes: Uint8Array): Promise<RgbaImage<Uint8Array> | ImageFormatError> {
    return readImage(bytes).catch((error: unknown) => {
      if (error instanceof ImageFormatError) return error;
      throw error;
    });
  }

  const cut = ['subsampled.jpg', 'progressive.jpg', 'cmyk.jpg', 'lossy.webp', 'alpha.tiff'];

  test.each(cut)('%s cut off anywhere', async (file) => {
    const whole = read(file);
    // A JPEG's end marker changes no pixel: harmlessFaults.test.ts.
    const end = file.endsWith('.jpg') ? whole.length - 2 : whole.length;
    for (let length = 0; length < end; length += length < end - 40 ? 7 : 1) {
      const result = await outcome(whole.subarray(0, length));
      expect(result, `${length} bytes`).toBeInstanceOf(ImageFormatError);
    }
  });

  test.each(['palette.gif', 'animated.gif'])(
    '%s cut off before the end of its first frame',
    async (file) => {
      const whole = read(file);
      const expected = await readImage(whole);
      let errors = 0;
      for (let length = 0; length < whole.length; length += 7) {
        const result = await outcome(whole.subarray(0, length));
        if (result instanceof ImageFormatError) errors++;
        else expect(result).toEqual(expected);
      }
      expect(errors).toBeGreaterThan(whole.length / 7 / 3);
    },
  );

  test('AVIF cut off anywhere', async () => {
    const avif = await sharp(read('subsampled.jpg')).avif().toBuffer();
    for (let length = 0; length < avif.length; length += 11) {
      const result = await outcome(avif.subarray(0, length));
      expect(result, `${length} bytes`).toBeInstanceOf(ImageFormatError);
    }
  });

  test('a JPEG whose header is taller or wider than its data', async () => {
    for (const offset of [5, 7]) {
      const jpeg = read('subsampled.jpg');
      const at = jpeg.indexOf(Buffer.from([0xff, 0xc0])) + offset;
      jpeg.writeUInt16BE(jpeg.readUInt16BE(at) + 32, at);
      await expect(readImage(jpeg)).rejects.toThrow(
        /^source must be a valid JPEG image, got one that cannot be decoded \(.*premature end/,
      );
    }
  });
});

test('extra bytes before a marker of a JPEG change no pixel and are named', async () => {
  const whole = read('subsampled.jpg');
  const at = whole.indexOf(Buffer.from([0xff, 0xdb]));
  const bytes = Buffer.concat([whole.subarray(0, at), Buffer.alloc(4, 7), whole.subarray(at)]);
  const { warnings, ...image } = await readImage(bytes);
  expect(image).toEqual(await readImage(whole));
  expect(warnings).toEqual([`4 extra bytes before the marker at byte ${at + 4}`]);
});

describe('without sharp', () => {
  test('the error says what to install', async () => {
    const missing = Object.assign(new Error('x'), { code: 'ERR_MODULE_NOT_FOUND' });
    await expect(loadSharp('jpeg', () => Promise.reject(missing))).rejects.toThrow(
      'Reading JPEG needs the package sharp, which could not be loaded (it is not installed); ' +
        'run `npm install sharp`, or convert the image to PNG',
    );
  });

  test('a sharp that does not load gives its reason', async () => {
    const broken = new Error('no binary for this platform');
    await expect(loadSharp('webp', () => Promise.reject(broken))).rejects.toThrow(
      /\(no binary for this platform\); run `npm install sharp`/,
    );
  });
});

test('a wrong checksum in a chunk that no pixel needs is a warning', async () => {
  const whole = read('orientation-1.png');
  const broken = Buffer.from(whole);
  const at = broken.indexOf('eXIf');
  const checksum = at + 4 + broken.readUInt32BE(at - 4);
  broken.writeUInt8(broken.readUInt8(checksum) ^ 1, checksum);
  const { warnings, ...image } = await readImage(broken);
  expect(image).toEqual(await readImage(whole));
  expect(warnings?.[0]).toMatch(/^the eXIf chunk at byte \d+ fails its checksum and is left out$/);
});
