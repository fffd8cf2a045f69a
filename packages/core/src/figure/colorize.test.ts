import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { extremesOf, showValues } from '../engine/show.js';
import { display, displays, scaleOf, tonesOf } from '../image/display.js';
import type { RgbaImage } from '../image/types.js';
import type { MatrixLike } from '../matrix/types.js';
import { colorize, tonePixels } from './colorize.js';
import { type Colormap, colormapNames, colormaps } from './colormaps.js';
import { colorTable } from './colorTable.js';

interface ReferenceImage {
  readonly matrix: number[][];
  readonly colormap: Colormap;
  readonly range: [number, number] | null;
  readonly colors: string;
}

interface Reference {
  readonly reference: string;
  readonly tables: Readonly<Record<string, string>>;
  readonly truncated: Readonly<Record<string, string>>;
  readonly images: readonly ReferenceImage[];
}

const reference: Reference = JSON.parse(
  readFileSync(new URL('../../reference/colormaps.json', import.meta.url), 'utf8'),
);

const bytes = (hex: string) => Uint8Array.from(Buffer.from(hex, 'hex'));

/** The colours of an image as hexadecimal digits, eight a pixel. */
function hex({ data }: RgbaImage): string[] {
  return Buffer.from(data).toString('hex').match(/.{8}/g) ?? [];
}

const colorsOf = (matrix: MatrixLike, ...rest: [Colormap?, { range: [number, number] }?]) =>
  hex(colorize(matrix, ...rest));

describe(`colorize equals ${reference.reference}`, () => {
  test.each(['viridis', 'magma', 'gray'] as const)('every colour of %s', (colormap) => {
    expect(colorTable(colormap)).toEqual(bytes(reference.tables[colormap]!));
  });

  test('every colour of the diverging map, but for halves that round the other way', () => {
    const ours = colorTable('diverging');
    const theirs = bytes(reference.tables.diverging!);
    const different = [...ours].filter((value, i) => value !== theirs[i]);
    expect(ours.length).toBe(theirs.length);
    expect(different.length).toBeLessThanOrEqual(5);
    for (const [i, value] of ours.entries()) {
      expect(Math.abs(value - theirs[i]!)).toBeLessThanOrEqual(1);
    }
  });

  test.each(['viridis', 'magma', 'gray', 'diverging'] as const)(
    '%s is at most one above the bytes with fractions cut off',
    (colormap) => {
      const cut = bytes(reference.truncated[colormap]!);
      for (const [i, value] of colorTable(colormap).entries()) {
        expect([0, 1]).toContain(value - cut[i]!);
      }
    },
  );

  test.each(reference.images)('matrix %# in $colormap over $range', (it) => {
    const options = it.range === null ? {} : { range: it.range };
    const colors = hex(colorize(it.matrix, it.colormap, options));
    expect(colors).toEqual(it.colors.match(/.{6}/g)!.map((color) => `${color}ff`));
  });
});

describe('colorize', () => {
  test('shows the lesson’s image in the ends of viridis', () => {
    const image = colorize(Array.from({ length: 6 }, () => [10, 10, 10, -3, -3, -3]));
    expect([image.width, image.height]).toEqual([6, 6]);
    expect(hex(image).slice(0, 6)).toEqual([
      ...Array(3).fill('fde725ff'),
      ...Array(3).fill('440154ff'),
    ]);
  });

  test('stretches the colours from the least to the greatest value', () => {
    expect(colorsOf([[5, 6, 7]], 'gray')).toEqual(['000000ff', '808080ff', 'ffffffff']);
  });

  test('stretches them over a given range, and values outside take the colour of its end', () => {
    expect(colorsOf([[-1, 0, 128, 255, 256]], 'gray', { range: [0, 256] })).toEqual([
      '000000ff',
      '000000ff',
      '808080ff',
      'ffffffff',
      'ffffffff',
    ]);
    expect(colorsOf([[-Infinity, 0, 1, Infinity]], 'gray')).toEqual([
      '000000ff',
      '000000ff',
      'ffffffff',
      'ffffffff',
    ]);
  });

  test('makes NaN transparent', () => {
    expect(colorsOf([[Number.NaN, 0, 1]], 'gray')).toEqual(['00000000', '000000ff', 'ffffffff']);
    expect(colorsOf([[Number.NaN]])).toEqual(['00000000']);
  });

  test('shows one value alone in the lowest colour', () => {
    expect(colorsOf([[7, 7]])).toEqual(['440154ff', '440154ff']);
    expect(colorsOf([[7, 9]], 'viridis', { range: [7, 7] })).toEqual(['440154ff', '440154ff']);
  });

  test('shows zero in near-white on the diverging map, negative in blue and positive in red', () => {
    expect(colorsOf([[-4, 0, 1, 4]], 'diverging')).toEqual([
      '053061ff',
      'f7f7f7ff',
      'fbceb6ff',
      '67001fff',
    ]);
    expect(colorsOf([[0, 9]], 'diverging')[0]).toBe('f7f7f7ff');
    expect(colorsOf([[0, -9]], 'diverging')[0]).toBe('f7f7f7ff');
    expect(colorsOf([[0, 0]], 'diverging')[0]).toBe('f7f7f7ff');
  });

  test('shows the middle of a given range neutral on the diverging map', () => {
    expect(colorsOf([[0, 5]], 'diverging', { range: [0, 10] })).toEqual(['053061ff', 'f7f7f7ff']);
  });

  test('takes grey in both spellings, and gives each map its own colours', () => {
    expect(colorsOf([[1, 2, 4]], 'grey')).toEqual(colorsOf([[1, 2, 4]], 'gray'));
    const maps = colormaps.map(({ id }) => colorsOf([[1, 2, 4]], id).join());
    expect(new Set(maps).size).toBe(colormaps.length);
    expect([...colormapNames].sort()).toEqual(
      [...colormaps.map(({ id }) => id), 'grey', 'diverging-dark'].sort(),
    );
  });

  test('reads every number type, and changes nothing', () => {
    const data = new Int8Array([-128, 127]);
    expect(colorsOf({ rows: 1, cols: 2, data }, 'gray')).toEqual(['000000ff', 'ffffffff']);
    expect(data).toEqual(new Int8Array([-128, 127]));
  });

  test('gives an opaque colour to every number, in an order that grey keeps', () => {
    const numbers = fc.array(fc.double({ noNaN: true }), { minLength: 2, maxLength: 9 });
    fc.assert(
      fc.property(numbers, (values) => {
        const sorted = values.toSorted((a, b) => a - b);
        const { data } = colorize([sorted], 'gray');
        for (let i = 0; i < sorted.length; i++) {
          expect(data[i * 4 + 3]).toBe(255);
          if (i > 0) expect(data[i * 4]).toBeGreaterThanOrEqual(data[i * 4 - 4]!);
        }
      }),
      { seed: 29, numRuns: 300 },
    );
  });

  test('puts the pixels into a given image and returns it', () => {
    const out = { width: 2, height: 1, data: new Uint8ClampedArray(8) };
    expect(colorize([[0, 1]], 'gray', { out })).toBe(out);
    expect(hex(out)).toEqual(['000000ff', 'ffffffff']);
    expect(() => colorize([[1]], 'gray', { out })).toThrow(
      new RangeError('out must be 1×1 pixels, got 2×1'),
    );
  });

  test('may put them over the numbers that they show', () => {
    const data = Float32Array.from({ length: 3000 }, (_, at) => (at * at) % 77);
    const matrix = { rows: 30, cols: 100, data: data.slice() };
    const over = new Uint8ClampedArray(matrix.data.buffer);
    const expected = colorize({ ...matrix, data }).data;
    expect(
      colorize(matrix, 'viridis', { out: { width: 100, height: 30, data: over } }).data,
    ).toEqual(expected);
  });

  test('in one pass with tones: display and then colorize, bit for bit', () => {
    const data = Float64Array.from({ length: 2000 }, (_, at) => Math.sin(at * at) * 300);
    data.set([Number.NaN, Infinity, -Infinity]);
    const matrix = { rows: 20, cols: 100, data };
    for (const how of displays) {
      for (const map of ['viridis', 'magma', 'gray', 'diverging'] as const) {
        const range = [how === 'signed' ? 1 : 0, 255] as const;
        const expected = colorize(display(matrix, how), map, { range }).data;
        const pixels = new Uint8ClampedArray(data.length * 4);
        showValues(
          data,
          { tones: tonesOf(how, scaleOf(how, extremesOf(data))), pixels: tonePixels(map, range) },
          pixels,
        );
        expect(pixels).toEqual(expected);
      }
    }
  });

  test('refuses what it does not know', () => {
    const other: Record<string, unknown> = { map: 'jet' };
    expect(() => colorize([[1]], other.map as Colormap)).toThrow(
      new RangeError(
        "colormap must be one of 'viridis', 'magma', 'gray', 'grey', 'diverging', 'diverging-dark', got \"jet\"",
      ),
    );
    expect(() => colorize([])).toThrow(RangeError);
    expect(() => colorize([[1]], 'gray', other)).toThrow(
      new TypeError("options has no option 'map'; it takes range, out"),
    );
    expect(() => colorsOf([[1]], 'gray', { range: [2, 1] })).toThrow(
      new RangeError('options.range must be [low, high] with low ≤ high, got [2, 1]'),
    );
    expect(() => colorsOf([[1]], 'gray', { range: [0, Number.NaN] })).toThrow(
      new RangeError('options.range[1] must be a finite number, got NaN'),
    );
    expect(() => colorize([[1]], 'gray', JSON.parse('{"range":5}'))).toThrow(
      new TypeError('options.range must be [low, high], got 5'),
    );
  });
});

test('the diverging map for dark pages has zero in nearly black', () => {
  const { data } = colorize([[-4, 0, 4]], 'diverging-dark');
  expect([...data]).toEqual([0xb8, 0xe1, 0xff, 255, 0x1e, 0x1e, 0x1e, 255, 0xff, 0xd4, 0xc4, 255]);
});
