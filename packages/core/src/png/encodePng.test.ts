import fc from 'fast-check';
import { PNG } from 'pngjs';
import { describe, expect, test } from 'vitest';
import { samplesToBytes } from '../image/samplesToBytes.js';
import type { RgbaImage } from '../image/types.js';
import { decodePng } from './decodePng.js';
import { encodePng } from './encodePng.js';
import type { GrayMatrix } from './samples.js';

/** The header's colour type and bits a sample. */
const kindOf = (file: Uint8Array) => ({ colorType: file[25], depth: file[24] });
const gray = (rows: number, cols: number, data: GrayMatrix['data']) => ({ rows, cols, data });

/** A matrix as the RGBA image that a reader of its file sees. */
function seen({ rows, cols, data }: GrayMatrix): RgbaImage {
  const bytes = data instanceof Uint16Array ? samplesToBytes(data, 16) : data;
  const rgba = [...bytes].flatMap((value) => [value, value, value, 255]);
  return { width: cols, height: rows, data: Uint8Array.from(rgba) };
}

const size = fc.tuple(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 19 }));
const options = fc.constantFrom({}, { effort: 'fast' } as const, { effort: 'small' } as const);
const matrices = (values: fc.Arbitrary<number>, Type: typeof Uint8Array | typeof Uint16Array) =>
  size.chain(([rows, cols]) =>
    fc
      .array(values, { minLength: rows * cols, maxLength: rows * cols })
      .map((data): GrayMatrix => gray(rows, cols, Type.from(data))),
  );
const byte = fc.integer({ min: 0, max: 255 });
const black = fc.constantFrom(0, 255);
const word = fc.integer({ min: 0, max: 65535 });

describe('encodePng writes an image as what it is, and decodePng gives the same pixels', () => {
  test.each([
    ['grey of 8 bits', matrices(byte, Uint8Array), [1, 8]],
    ['black and white', matrices(black, Uint8Array), [1]],
    ['grey of 16 bits', matrices(word, Uint16Array), [16]],
  ] as const)('%s, as a matrix and as an image', (_, values, depths) => {
    const property = fc.property(values, options, (matrix, options) => {
      const file = encodePng(matrix, options);
      expect(kindOf(file).colorType).toBe(0);
      expect(depths).toContain(kindOf(file).depth);
      expect(decodePng(file)).toEqual(seen(matrix));
      if (matrix.data instanceof Uint16Array) return;
      expect(encodePng(seen(matrix), options)).toEqual(file);
    });
    fc.assert(property, { seed: 13, numRuns: 100 });
  });

  test.each([
    ['opaque colour', fc.constant(255), [0, 2]],
    ['colour with alpha', byte, [0, 2, 6]],
  ] as const)('%s', (_, alpha, colorTypes) => {
    const pixel = fc.tuple(byte, byte, byte, alpha);
    const images = size.chain(([height, width]) =>
      fc
        .array(pixel, { minLength: height * width, maxLength: height * width })
        .map((data): RgbaImage => ({ width, height, data: Uint8Array.from(data.flat()) })),
    );
    const property = fc.property(images, options, (image, options) => {
      const file = encodePng(image, options);
      expect(colorTypes).toContain(kindOf(file).colorType);
      expect(decodePng(file)).toEqual(image);
    });
    fc.assert(property, { seed: 13, numRuns: 100 });
  });

  test('16 bits are written whole, not only as a reader of 8 bits sees them', () => {
    const data = Uint16Array.from([0, 1, 256, 40_001, 65_535, 257]);
    const file = encodePng(gray(2, 3, data.subarray(0)));
    const back = PNG.sync.read(Buffer.from(file), { skipRescale: true }).data;
    expect([...back].filter((_, at) => at % 4 === 0)).toEqual([...data]);
  });

  test('of each kind the header says so', () => {
    const kind = (image: Parameters<typeof encodePng>[0]) => kindOf(encodePng(image));
    const rgba = (...data: number[]) => ({ width: 1, height: 1, data: Uint8Array.from(data) });
    expect(kind(gray(1, 2, Uint8Array.of(0, 254)))).toEqual({ colorType: 0, depth: 8 });
    expect(kind(gray(1, 2, Uint8ClampedArray.of(0, 255)))).toEqual({ colorType: 0, depth: 1 });
    expect(kind(gray(1, 2, Uint16Array.of(0, 255)))).toEqual({ colorType: 0, depth: 16 });
    expect(kind(rgba(7, 7, 7, 255))).toEqual({ colorType: 0, depth: 8 });
    expect(kind(rgba(7, 7, 8, 255))).toEqual({ colorType: 2, depth: 8 });
    expect(kind(rgba(7, 7, 7, 254))).toEqual({ colorType: 6, depth: 8 });
  });

  test('a view into a larger array is written alone, and nothing is changed', () => {
    const memory = Uint16Array.from([9, 300, 400, 9]);
    const file = encodePng(gray(1, 2, memory.subarray(1, 3)));
    expect(file).toEqual(encodePng(gray(1, 2, Uint16Array.of(300, 400))));
    expect([...memory]).toEqual([9, 300, 400, 9]);
  });
});

describe('effort', () => {
  const smooth = Uint8Array.from({ length: 64 * 64 }, (_, at) => 128 + 90 * Math.sin(at / 500));
  const repeated = Uint8Array.from({ length: 64 * 64 }, (_, at) => (at * at) % 61);

  test.each([
    ['smooth', smooth],
    ['repeated', repeated],
  ])("'small' makes a smaller file than 'fast' of a %s image", (_, data) => {
    const [quick, small] = (['fast', 'small'] as const).map((effort) =>
      encodePng(gray(64, 64, data), { effort }),
    );
    expect(small!.length).toBeLessThan(quick!.length);
    expect(encodePng(gray(64, 64, data))).toEqual(quick);
  });

  test('is checked, as are the other options', () => {
    const pixel = gray(1, 1, Uint8Array.of(1));
    expect(() => encodePng(pixel, { effort: 'most' as 'small' })).toThrow(
      new RangeError("options.effort must be one of 'fast', 'small', got \"most\""),
    );
    expect(() => encodePng(pixel, { level: 9 } as object)).toThrow(/no option 'level'/);
  });
});

test('encodePng refuses a matrix that has no grey values, and says how to make them', () => {
  const float = { rows: 1, cols: 1, data: Float32Array.of(0.5) };
  expect(() => encodePng(float as unknown as GrayMatrix)).toThrow(
    new TypeError(
      'image must be an RGBA image or a matrix with a Uint8Array, Uint8ClampedArray or Uint16Array, got a Float32Array of length 1; `display` makes grey values of numbers',
    ),
  );
  expect(() => encodePng([[1, 2]] as unknown as GrayMatrix)).toThrow(/got rows of numbers/);
  expect(() => encodePng(gray(2, 2, Uint8Array.of(1)))).toThrow(/rows × cols = 4 numbers, got 1/);
});
