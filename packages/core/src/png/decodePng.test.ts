import { readFileSync } from 'node:fs';
import { crc32, deflateSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ImageFormatError } from '../image/ImageFormatError.js';
import type { RgbaImage } from '../image/types.js';
import { decodePng } from './decodePng.js';
import { encodePng } from './encodePng.js';

interface ReferenceFile {
  file: string;
  width: number;
  height: number;
  rgba: string;
}

const folder = new URL('../../reference/', import.meta.url);
const files: ReferenceFile[] = JSON.parse(
  readFileSync(new URL('images.json', folder), 'utf8'),
).files;
const pngs = files.filter(({ file }) => file.endsWith('.png'));
const read = (file: string) => readFileSync(new URL(`images/${file}`, folder));

const signature = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1');
const end = chunk('IEND');

function chunk(type: string, data: Uint8Array | readonly number[] = []): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), Buffer.from(data)]);
  const [length, crc] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  crc.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, crc]);
}

interface HeaderFields {
  width: number;
  height: number;
  depth?: number;
  colorType?: number;
  methods?: readonly number[];
}

function header({ width, height, depth = 8, colorType = 0, methods = [0, 0, 0] }: HeaderFields) {
  const size = Buffer.alloc(8);
  size.writeUInt32BE(width, 0);
  size.writeUInt32BE(height, 4);
  return chunk('IHDR', [...size, depth, colorType, ...methods]);
}

const imageData = (...raw: number[]) => chunk('IDAT', deflateSync(Buffer.from(raw)));
const png = (...chunks: Uint8Array[]) => Buffer.concat([signature, ...chunks, end]);

/** Two grey pixels, 10 and 20, behind a filter byte. */
const twoPixels = imageData(0, 10, 20);
const wide = header({ width: 2, height: 1 });

function errorOf(bytes: Uint8Array): unknown {
  try {
    decodePng(bytes);
  } catch (error) {
    return error;
  }
  return undefined;
}

describe('decodePng reads the reference images', () => {
  test.each(pngs)('$file has the expected pixels', ({ file, width, height, rgba }) => {
    const image = decodePng(read(file));
    expect([image.width, image.height]).toEqual([width, height]);
    expect(Buffer.from(image.data).toString('base64')).toBe(rgba);
  });

  test('the reference covers every colour type and depth, plain and interlaced', () => {
    const kinds = new Set(
      pngs.map(({ file }) => {
        const bytes = read(file);
        return `${bytes[25]}/${bytes[24]}/${bytes[28]}`;
      }),
    );
    expect(kinds.size).toBe(15 * 2);
  });

  test('16-bit samples are rounded to the nearest of 256, not cut to the upper byte', () => {
    const [low, high] = [128, 129]; // 128 / 257 = 0.498…, 129 / 257 = 0.501…
    const deep = header({ width: 2, height: 1, depth: 16 });
    const { data } = decodePng(png(deep, imageData(0, 0, low, 0, high)));
    expect([...data]).toEqual([0, 0, 0, 255, 1, 1, 1, 255]);
  });

  test('a transparent colour keeps its colour', () => {
    const { data } = decodePng(png(wide, chunk('tRNS', [0, 20]), twoPixels));
    expect([...data]).toEqual([10, 10, 10, 255, 20, 20, 20, 0]);
  });

  test('a transparent 16-bit colour is compared in all 16 bits', () => {
    const deep = header({ width: 2, height: 1, depth: 16 });
    const pixels = imageData(0, 100, 1, 100, 2);
    const { data } = decodePng(png(deep, chunk('tRNS', [100, 2]), pixels));
    expect([data[3], data[7]]).toEqual([255, 0]);
  });

  test('the result is a plain array of bytes', () => {
    const { data } = decodePng(png(wide, twoPixels));
    expect(Object.getPrototypeOf(data)).toBe(Uint8Array.prototype);
  });

  test('a Buffer and a view into a larger one are read alike', () => {
    const file = png(wide, twoPixels);
    const view = Uint8Array.from([9, 9, 9, ...file, 9]).subarray(3, -1);
    expect(decodePng(view)).toEqual(decodePng(file));
  });

  test('chunks that are no part of the image and bytes after its end are passed over', () => {
    const file = png(wide, chunk('gAMA', [1]), chunk('prVt', [1, 2, 3]), twoPixels);
    const { data } = decodePng(Buffer.concat([file, Buffer.from('trailing')]));
    expect([...data]).toEqual([10, 10, 10, 255, 20, 20, 20, 255]);
  });

  test('the file is not changed', () => {
    const file = read('gray-16-trns.png');
    const before = Buffer.from(file);
    decodePng(file);
    expect(file).toEqual(before);
  });
});

describe('decodePng refuses', () => {
  const zeros = deflateSync(Buffer.alloc(50_000_000));

  const cases: [what: string, file: Uint8Array, message: RegExp][] = [
    ['an empty file', Buffer.alloc(0), /valid PNG image, got no bytes at all/],
    ['text', Buffer.from('[[1, 0, -1]]'), /got 12 bytes that start with 5b 5b .* \("\[\[1, 0, "\)/],
    ['a JPEG', read('gray.jpg'), /bytes that start with ff d8 ff/],
    ['a signature alone', signature, /ends before its IEND/],
    ['a file without IEND', Buffer.concat([signature, wide, twoPixels]), /ends before its IEND/],
    ['a chunk with a letter missing', png(wide, chunk('ID T')), /no chunk at byte 33/],
    ['an unknown critical chunk', png(wide, chunk('ABCD'), twoPixels), /critical chunk ABCD/],
    ['a chunk before the header', png(twoPixels, wide), /starts with a IDAT chunk/],
    ['a short header', png(chunk('IHDR', [0, 0, 0, 1]), twoPixels), /IHDR chunk of 4 bytes/],
    ['no width', png(header({ width: 0, height: 1 }), twoPixels), /one of 0×1 pixels/],
    ['no height', png(header({ width: 1, height: 0 }), twoPixels), /one of 1×0 pixels/],
    [
      'a colour type that does not exist',
      png(header({ width: 2, height: 1, colorType: 5 }), twoPixels),
      /colour type 5 with 8-bit/,
    ],
    [
      'a depth that the colour type does not have',
      png(header({ width: 2, height: 1, colorType: 2, depth: 4 }), twoPixels),
      /colour type 2 with 4-bit/,
    ],
    [
      'an unknown interlace method',
      png(header({ width: 2, height: 1, methods: [0, 0, 2] }), twoPixels),
      /methods 0, 0 and 2/,
    ],
    ['an image without image data', png(wide), /one without an IDAT chunk/],
    ['image data that is not a zlib stream', png(wide, chunk('IDAT', [1, 2, 3, 4])), /inflated/],
    ['image data whose own checksum is wrong', png(wide, badAdler()), /incorrect data check/],
    [
      'a header larger than the data',
      png(header({ width: 2, height: 2 }), twoPixels),
      /3 bytes of image data, not the 6 that its 2×2 header announces/,
    ],
    [
      'a header smaller than the data',
      png(header({ width: 1, height: 1 }), twoPixels),
      /more bytes of image data than the 2/,
    ],
    ['an inflate bomb', png(wide, chunk('IDAT', zeros)), /more bytes of image data than the 3/],
    [
      'an interlaced inflate bomb',
      png(header({ width: 2, height: 1, methods: [0, 0, 1] }), chunk('IDAT', zeros)),
      /more bytes of image data than the 4/,
    ],
    ['a row filter that does not exist', png(wide, imageData(5, 10, 20)), /filter type - 5/],
    [
      'a palette image without a palette',
      png(header({ width: 2, height: 1, colorType: 3 }), twoPixels),
      /palette not found/,
    ],
    [
      'a palette index beyond the palette',
      png(header({ width: 2, height: 1, colorType: 3 }), chunk('PLTE', [1, 2, 3]), twoPixels),
      /index 10 not in palette/,
    ],
    ['a transparent colour of a wrong length', png(wide, chunk('tRNS', [1]), twoPixels), /tRNS/],
  ];

  function badAdler(): Buffer {
    const stream = deflateSync(Buffer.from([0, 10, 20]));
    stream[stream.length - 1]! ^= 1;
    return chunk('IDAT', stream);
  }

  test.each(cases)('%s', (_, file, message) => {
    const error = errorOf(file);
    expect(error).toBeInstanceOf(ImageFormatError);
    expect(error).toBeInstanceOf(RangeError);
    expect(String(error)).toMatch(message);
    expect(String(error)).toMatch(/^ImageFormatError: bytes must be a valid PNG image, got /);
  });

  test.each(['rgb-8.png', 'palette-4-trns-adam7.png', 'gray-16-adam7.png', 'orientation-6.png'])(
    '%s cut off at any byte',
    (file) => {
      const whole = read(file);
      for (let length = 0; length < whole.length; length++) {
        expect(errorOf(whole.subarray(0, length)), `${length} bytes`).toBeInstanceOf(
          ImageFormatError,
        );
      }
    },
  );

  test.each(['rgb-8.png', 'palette-4-trns-adam7.png'])(
    '%s with any one byte of its chunks changed',
    (file) => {
      const whole = read(file);
      for (let at = 0; at < whole.length; at++) {
        const damaged = Buffer.from(whole);
        damaged[at]! ^= 0x41;
        expect(errorOf(damaged), `byte ${at}`).toBeInstanceOf(ImageFormatError);
      }
    },
  );

  test('random chunks with one of its own errors, or reads them', () => {
    const type = fc.constantFrom('PLTE', 'tRNS', 'IDAT', 'eXIf', 'gAMA', 'tEXt');
    const some = fc.tuple(type, fc.uint8Array({ maxLength: 12 }));
    const shape = fc.record({
      width: fc.integer({ min: 0, max: 3 }),
      height: fc.integer({ min: 0, max: 3 }),
      depth: fc.constantFrom(1, 2, 4, 8, 16),
      colorType: fc.constantFrom(0, 2, 3, 4, 6),
      methods: fc.tuple(fc.constant(0), fc.constant(0), fc.integer({ min: 0, max: 1 })),
    });
    const raw = fc.uint8Array({ maxLength: 40 });
    fc.assert(
      fc.property(shape, fc.array(some, { maxLength: 4 }), raw, (fields, chunks, data) => {
        const extra = chunks.map(([name, body]) => chunk(name, body));
        const error = errorOf(png(header(fields), ...extra, imageData(...data)));
        return error === undefined || error instanceof ImageFormatError;
      }),
      { seed: 29, numRuns: 1000 },
    );
  });

  test('something that is not bytes', () => {
    const path = 'photo.png' as unknown as Uint8Array;
    expect(() => decodePng(path)).toThrow(
      new TypeError('bytes must be a Uint8Array, got "photo.png"'),
    );
  });
});

describe('maxPixels', () => {
  const vast = header({ width: 20_000, height: 20_000 });

  test('is 100 million by default, and is compared with the header before the data', () => {
    expect(() => decodePng(png(vast, twoPixels))).toThrow(
      'bytes must hold at most 100000000 pixels (maxPixels), got 20000×20000',
    );
  });

  test('lets exactly so many pixels pass', () => {
    expect(decodePng(png(wide, twoPixels), { maxPixels: 2 }).width).toBe(2);
    expect(() => decodePng(png(wide, twoPixels), { maxPixels: 1 })).toThrow(/at most 1 pixels/);
  });

  test('must be a positive integer, and other options are refused', () => {
    const file = png(wide, twoPixels);
    expect(() => decodePng(file, { maxPixels: 0 })).toThrow(RangeError);
    expect(() => decodePng(file, { maxpixels: 1 } as object)).toThrow(/no option 'maxpixels'/);
  });
});

describe('encodePng', () => {
  test('writes what decodePng reads back, for any image', () => {
    const side = fc.integer({ min: 1, max: 9 });
    const images = fc.tuple(side, side).chain(([width, height]) => {
      const length = width * height * 4;
      return fc
        .uint8Array({ minLength: length, maxLength: length })
        .map((data): RgbaImage => ({ width, height, data }));
    });
    fc.assert(
      fc.property(images, (image) => {
        const back = decodePng(encodePng(image));
        expect(back).toEqual(image);
      }),
      { seed: 29, numRuns: 200 },
    );
  });

  test('takes a Uint8ClampedArray and a view, and changes neither', () => {
    const memory = new Uint8ClampedArray([7, 7, 1, 2, 3, 4]);
    const image = { width: 1, height: 1, data: memory.subarray(2) };
    expect([...decodePng(encodePng(image)).data]).toEqual([1, 2, 3, 4]);
    expect([...memory]).toEqual([7, 7, 1, 2, 3, 4]);
  });

  test('refuses what is no image', () => {
    const short = { width: 2, height: 1, data: new Uint8Array(4) };
    expect(() => encodePng(short)).toThrow(/image.data must have width × height × 4 = 8 bytes/);
  });
});
