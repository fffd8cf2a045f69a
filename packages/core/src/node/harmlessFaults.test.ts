import { readFileSync } from 'node:fs';
import { crc32, deflateSync } from 'node:zlib';
import sharp, { type JpegOptions } from 'sharp';
import { describe, expect, test } from 'vitest';
import { decodePng } from '../png/decodePng.js';
import { encodePng } from '../png/encodePng.js';
import { readImage } from './readImage.js';

const read = (file: string) =>
  readFileSync(new URL(`../../reference/images/${file}`, import.meta.url));

function chunk(type: string, data: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const [length, crc] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  crc.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, crc]);
}

describe('JPEG: odd parameters of a sequential scan', () => {
  const whole = read('subsampled.jpg');
  const sos = whole.indexOf(Buffer.from([0xff, 0xda]));
  const parameters = sos + 2 + whole.readUInt16BE(sos + 2) - 3;

  function withParameters(values: readonly number[]): Buffer {
    const bytes = Buffer.from(whole);
    bytes.set(values, parameters);
    return bytes;
  }

  test.each([[[0, 0, 0]], [[1, 5, 0]], [[0, 63, 0x10]], [[0, 63, 1]]])(
    '%j are read as 0, 63, 0, and named',
    async (values) => {
      const { warnings, ...image } = await readImage(withParameters(values));
      expect(image).toEqual(await readImage(whole));
      expect(warnings).toEqual([`a start of scan with odd parameters at byte ${sos}`]);
    },
  );

  test('do not hide damaged pixels after them', async () => {
    const bytes = withParameters([0, 0, 0]);
    const cut = Buffer.concat([bytes.subarray(0, -40), bytes.subarray(-2)]);
    await expect(readImage(cut)).rejects.toThrow(/premature end of data/);
  });
});

describe('JPEG: a missing end marker', () => {
  const jpegOf = async (width: number, height: number, options: JpegOptions) => {
    const rows = Uint8Array.from({ length: width * height * 3 }, (_, i) => (i * 7919) >> (i % 7));
    return sharp(rows, { raw: { width, height, channels: 3 } })
      .jpeg(options)
      .toBuffer();
  };

  // A strip of libvips has 8 rows, a row of blocks 8 or 16.
  describe.each([3, 8, 24, 25, 40, 57, 64])('of an image of %i rows', (height) => {
    test.each<JpegOptions>([
      { chromaSubsampling: '4:4:4' },
      { chromaSubsampling: '4:2:0' },
      { progressive: true },
    ])('%j is named, but missing pixels of the last rows are an error', async (options) => {
      const jpeg = await jpegOf(33, height, options);
      const given = Buffer.from(jpeg.subarray(0, -2));
      const { warnings, ...image } = await readImage(given);
      expect(image).toEqual(await readImage(jpeg));
      expect(warnings).toEqual(['the end marker is missing']);
      expect(given.equals(jpeg.subarray(0, -2))).toBe(true);
      for (const cut of [3, 4, 10, 50]) {
        await expect(readImage(jpeg.subarray(0, -cut))).rejects.toThrow(/premature end/);
      }
    });
  });

  test('after which scans are missing is an error', async () => {
    const jpeg = await jpegOf(40, 40, { progressive: true });
    const last = jpeg.lastIndexOf(Buffer.from([0xff, 0xda]));
    const tables = jpeg.lastIndexOf(Buffer.from([0xff, 0xc4]), last);
    await expect(readImage(jpeg.subarray(0, tables))).rejects.toThrow(/cannot be decoded/);
  });
});

test('a damaged image does not count against the next one', async () => {
  const whole = read('subsampled.jpg');
  for (const cut of [3, 40, 400]) {
    await expect(readImage(whole.subarray(0, -cut))).rejects.toThrow(/cannot be decoded/);
    expect(await readImage(whole)).not.toHaveProperty('warnings');
  }
});

describe('GIF: area that no frame covers is transparent black', () => {
  const [width, height] = [4, 3];
  const word = (value: number) => [value, 0];

  /** One frame, all red, of 1×1 or 4×3, on a canvas of 4×3 with a white background. */
  function gif(x: number, y: number, cols: number, rows: number): Uint8Array {
    const palette = [255, 255, 255, 200, 10, 10, 0, 0, 0, 0, 0, 0];
    // Three bits a code: a clear code (4) before each index keeps the width.
    const codes = Array.from({ length: cols * rows }, () => [4, 1]).flat();
    const bits = [...codes, 5].reduce((all, code, i) => all | (BigInt(code) << BigInt(3 * i)), 0n);
    const length = Math.ceil((3 * (codes.length + 1)) / 8);
    const data = Array.from({ length }, (_, i) => Number((bits >> BigInt(8 * i)) & 255n));
    const screen = [...word(width), ...word(height), 0x81, 0, 0, ...palette];
    const frame = [0x2c, ...word(x), ...word(y), ...word(cols), ...word(rows), 0];
    return Uint8Array.from([
      ...Buffer.from('GIF89a'),
      ...screen,
      ...frame,
      2,
      length,
      ...data,
      0,
      59,
    ]);
  }

  test.each([
    [0, 0, 1, 1],
    [1, 1, 1, 1],
    [3, 2, 1, 1],
    [1, 0, 2, 3],
    [0, 1, 4, 1],
    [0, 0, 4, 3],
  ])('around a frame at %i, %i of %i×%i', async (x, y, cols, rows) => {
    const image = await readImage(gif(x, y, cols, rows));
    expect([image.width, image.height]).toEqual([width, height]);
    const expected = Array.from({ length: width * height }, (_, i) => {
      const [col, row] = [i % width, Math.floor(i / width)];
      const inside = col >= x && col < x + cols && row >= y && row < y + rows;
      return inside ? [200, 10, 10, 255] : [0, 0, 0, 0];
    });
    expect([...image.data]).toEqual(expected.flat());
    expect(image).not.toHaveProperty('warnings');
  });
});

describe('AVIF', () => {
  const rgb = Uint8Array.from({ length: 8 * 6 * 3 }, (_, i) => (i * 37) % 256);
  const still = () =>
    sharp(rgb, { raw: { width: 8, height: 6, channels: 3 } }).avif({ lossless: true });

  test('a file of the brand of sequences gives its first frame', async () => {
    const avif = await still().toBuffer();
    const sequence = Buffer.from(avif);
    sequence.write('avis', 8, 'latin1');
    const before = Buffer.from(sequence);
    expect(await readImage(sequence)).toEqual(await readImage(avif));
    expect(sequence).toEqual(before);
  });

  test('is not turned by XMP, for its boxes say how it stands', async () => {
    const turned = await still().withXmp(xmp(6)).toBuffer();
    expect((await sharp(turned).metadata()).xmp?.includes('tiff:Orientation')).toBe(true);
    const image = await readImage(turned);
    expect([image.width, image.height]).toEqual([8, 6]);
  });
});

function xmp(orientation: number): string {
  return `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description xmlns:tiff="http://ns.adobe.com/tiff/1.0/" tiff:Orientation="${orientation}"/></rdf:RDF></x:xmpmeta>`;
}

describe('an orientation that stands only in XMP is applied', () => {
  const attribute = xmp(6);
  const element = attribute.replace(
    ' tiff:Orientation="6"/>',
    '><tiff:Orientation>6</tiff:Orientation></rdf:Description>',
  );
  /** The image with this packet after its header, and without the EXIF that it has. */
  function withXmp(file: string, packet: string, exif: 'with EXIF' | 'without EXIF'): Buffer {
    const png = read(file);
    const at = png.indexOf('eXIf') - 4;
    const after = exif === 'with EXIF' ? at : at + 12 + png.readUInt32BE(at);
    const text = Buffer.from(`XML:com.adobe.xmp\0\0\0\0\0${packet}`);
    return Buffer.concat([png.subarray(0, at), chunk('iTXt', text), png.subarray(after)]);
  }

  test.each([
    ['an attribute', attribute],
    ['an element', element],
  ])('in PNG, as %s', async (_, packet) => {
    const bytes = withXmp('orientation-6.png', packet, 'without EXIF');
    const turned = decodePng(bytes);
    expect(turned).toEqual(decodePng(read('orientation-6.png')));
    expect(await readImage(bytes)).toEqual(turned);
  });

  test('where EXIF says another one, EXIF counts', () => {
    const both = withXmp('orientation-8.png', attribute, 'with EXIF');
    expect(decodePng(both)).toEqual(decodePng(read('orientation-8.png')));
  });

  test.each(['jpeg', 'webp'] as const)('in %s', async (format) => {
    const source = sharp(read('rgb-8.png'));
    const plain = await source.clone().toFormat(format, { lossless: true }).toBuffer();
    const packed = source.clone().withXmp(attribute).toFormat(format, { lossless: true });
    const { data: upright, ...info } = await readImage(plain);
    const turned = await readImage(await packed.toBuffer());
    expect([turned.width, turned.height]).toEqual([info.height, info.width]);
    // A quarter turn clockwise: the last column of the first row is the first row's start.
    const last = 4 * (turned.width - 1);
    expect([...turned.data.subarray(last, last + 4)]).toEqual([...upright.subarray(0, 4)]);
  });
});

describe('PNG: surplus after the image data', () => {
  const surplus = [0, 0, 7];
  const small = { rows: 2, cols: 3, data: Uint8Array.of(1, 2, 3, 4, 5, 6) };
  const large = { rows: 800, cols: 1250, data: new Uint8Array(1_000_000).map((_, i) => i % 251) };

  /** The image with its image data in these chunks. */
  function file(source: typeof small, split: (stream: Buffer) => Uint8Array[]): Buffer {
    const { rows, cols, data } = source;
    const raw = Buffer.alloc(rows * (cols + 1));
    for (let row = 0; row < rows; row++)
      raw.set(data.subarray(row * cols, (row + 1) * cols), row * (cols + 1) + 1);
    const start = encodePng(source).subarray(0, 33);
    const parts = split(deflateSync(raw)).map((part) => chunk('IDAT', part));
    return Buffer.concat([start, ...parts, chunk('IEND', Buffer.alloc(0))]);
  }

  test.each([
    ['a small one', small],
    ['a large one', large],
  ])('%s is read in each place, with a warning', async (_, source) => {
    const expected = decodePng(file(source, (stream) => [stream]));
    expect(expected).not.toHaveProperty('warnings');
    const places = [
      (stream: Buffer) => [Buffer.concat([stream, Uint8Array.from(surplus)])],
      (stream: Buffer) => [stream, Uint8Array.from(surplus)],
      (stream: Buffer) => [stream.subarray(0, 9), stream.subarray(9), Uint8Array.from(surplus)],
    ];
    for (const place of places) {
      const bytes = file(source, place);
      for (const image of [decodePng(bytes), await readImage(bytes)]) {
        expect(Buffer.compare(image.data, expected.data)).toBe(0);
        expect(image.warnings).toEqual(['3 surplus bytes after the image data']);
      }
    }
  });
});

describe('PNG: a wrong checksum', () => {
  const whole = read('orientation-1.png');

  /** A chunk with its checksum wrong, after the header of the image without EXIF. */
  function withBroken(type: string, data: Uint8Array): Buffer {
    const exif = whole.indexOf('eXIf') - 4;
    const broken = chunk(type, data);
    broken[broken.length - 1]! ^= 1;
    const rest = whole.subarray(exif + 12 + whole.readUInt32BE(exif));
    return Buffer.concat([whole.subarray(0, exif), broken, rest]);
  }

  const exif = (orientation: number) =>
    Buffer.from(`4d4d002a0000000800010112000300000001000${orientation}000000000000`, 'hex');
  const packet = (orientation: number) =>
    Buffer.from(`XML:com.adobe.xmp\0\0\0\0\0${xmp(orientation)}`);

  test.each([
    ['tEXt', Buffer.from('a\0b')],
    ['gAMA', Buffer.alloc(4, 1)],
    ['eXIf', exif(1)],
    ['iTXt', packet(1)],
    ['prVt', Buffer.alloc(0)],
  ])('in %s is a warning', (type, data) => {
    const { warnings, ...image } = decodePng(withBroken(type, data));
    expect(image).toEqual(decodePng(whole));
    expect(warnings).toEqual([
      expect.stringMatching(`^the ${type} chunk at byte \\d+ fails its checksum and is left out$`),
    ]);
  });

  test.each([
    ['tRNS', Buffer.alloc(6)],
    ['eXIf', exif(6)],
    ['iTXt', packet(6)],
    ['PLTE', Buffer.alloc(3)],
  ])('in %s, which would change the image, is an error', (type, data) => {
    expect(() => decodePng(withBroken(type, data))).toThrow(
      /chunk at byte \d+ fails its checksum$/,
    );
  });
});

describe('a file full of faults', () => {
  test('names the first twenty, and how many more there are', () => {
    const whole = encodePng({ rows: 1, cols: 1, data: Uint8Array.of(7) });
    const broken = chunk('tEXt', Buffer.from('a'));
    broken[broken.length - 1]! ^= 1;
    const faults = Array<Buffer>(50).fill(broken);
    const file = Buffer.concat([whole.subarray(0, 33), ...faults, whole.subarray(33)]);
    const { warnings, ...image } = decodePng(file);
    expect(image).toEqual(decodePng(whole));
    expect(warnings).toHaveLength(21);
    expect(warnings?.at(-1)).toBe('and 30 more');
  });

  const whole = read('subsampled.jpg');
  const at = whole.indexOf(Buffer.from([0xff, 0xdb]));

  /** The JPEG with so many comments, each after an extra byte. */
  function withComments(count: number): Buffer {
    const comments = Array<Buffer>(count).fill(Buffer.from([7, 0xff, 0xfe, 0, 2]));
    return Buffer.concat([whole.subarray(0, at), ...comments, whole.subarray(at)]);
  }

  test('is read, if it has no more segments than encoders write', async () => {
    const { warnings, ...image } = await readImage(withComments(25));
    expect(image).toEqual(await readImage(whole));
    expect(warnings?.at(-1)).toBe('and 5 more');
  });

  test('is left to the decoder, if it has more', async () => {
    await expect(readImage(withComments(20_000))).rejects.toThrow(/extraneous bytes before marker/);
  });
});
