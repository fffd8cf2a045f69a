import {
  type Border,
  canny,
  channel,
  colorize,
  correlate,
  display,
  edgeMap,
  kernel,
  type RgbaImage,
  toGray,
  toImage,
  toTensor,
} from '@convolve/core';
import { readImage } from '@convolve/core/node';
import { decodePng } from '@convolve/core/png';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import type { Recipe, Stage } from '../../jobs/job.js';
import { animated, photograph, pngOf } from '../test/images.js';
import { decode } from './decode.js';
import { runImage } from './runImage.js';

const plain: Recipe = { kernel: 'sobel', border: 'reflect', display: null, colormap: null };

function run(bytes: Uint8Array, recipe: Partial<Recipe> = {}, uploadLimit = 10_000_000) {
  const task = { recipe: { ...plain, ...recipe }, uploadLimit, maxPixels: 1_000_000 };
  return runImage(bytes, task, () => {});
}

const pixels = ({ data }: RgbaImage) => Buffer.from(data as Uint8Array);

/** What the core makes of a photograph with a recipe's kernel. */
function responseTo(image: RgbaImage, id: string, border: Border = 'reflect') {
  return correlate(toGray(image), kernel(id).matrix, { mode: 'same', border });
}

describe('the pixels of a still image are those of the core', () => {
  const cases: [string, Partial<Recipe>, (image: RgbaImage) => RgbaImage][] = [
    ['sobel', {}, (image) => toImage(edgeMap(toGray(image)))],
    [
      'another operator',
      { kernel: 'kirsch' },
      (image) => toImage(edgeMap(image, { operator: 'kirsch' })),
    ],
    ['a border', { border: 'zero' }, (image) => toImage(edgeMap(image, { border: 'zero' }))],
    ['canny', { kernel: 'canny' }, (image) => toImage(canny(image))],
    ['a colour map', { colormap: 'magma' }, (image) => colorize(edgeMap(image), 'magma')],
    [
      'a kernel shown by its sign',
      { kernel: 'sobel-x' },
      (image) => toImage(display(responseTo(image, 'sobel-x'), kernel('sobel-x').display)),
    ],
    [
      'a display that was asked for',
      { kernel: 'sobel-x', display: 'stretched' },
      (image) => toImage(display(responseTo(image, 'sobel-x'), 'stretched')),
    ],
    [
      'colours, each on its own, with a border',
      { kernel: 'box-3', border: 'wrap' },
      (image) =>
        toImage(
          [0, 1, 2].map((c) =>
            correlate(channel(toTensor(image), c), kernel('box-3').matrix, {
              mode: 'same',
              border: 'wrap',
            }),
          ),
        ),
    ],
    [
      'typed rows that sum to 0, so that their sign counts',
      { kernel: [[1, 0, -1]] },
      (image) =>
        toImage(
          display(
            correlate(toGray(image), [[1, 0, -1]], { mode: 'same', border: 'reflect' }),
            'signed',
          ),
        ),
    ],
  ];

  test.each(cases)('%s', async (_, recipe, expected) => {
    const bytes = await sharp(photograph())
      .extract({ left: 300, top: 200, width: 160, height: 120 })
      .jpeg()
      .toBuffer();
    const result = await run(bytes, recipe);
    const image = decodePng(result.image);
    expect([image.width, image.height]).toEqual([160, 120]);
    expect(pixels(image).equals(pixels(expected(await readImage(bytes))))).toBe(true);
    expect(result).toMatchObject({
      extension: 'png',
      width: 160,
      height: 120,
      frames: 1,
      notes: [],
    });
  });

  test('of a transparent PNG and a CMYK JPEG', async () => {
    const raw = { width: 2, height: 2, channels: 4 } as const;
    const rgba = Buffer.from([255, 0, 0, 0, 0, 255, 0, 128, 0, 0, 255, 255, 9, 9, 9, 0]);
    const red = { width: 9, height: 9, channels: 3, background: '#c02010' } as const;
    const files = [
      await sharp(rgba, { raw }).png().toBuffer(),
      await sharp({ create: red }).toColourspace('cmyk').jpeg().toBuffer(),
    ];
    for (const file of files) {
      const expected = toImage(edgeMap(await readImage(file)));
      expect(pixels(decodePng((await run(file)).image))).toEqual(pixels(expected));
    }
  });

  test('of an image one pixel wide, also with a kernel that is wider', async () => {
    const thin = pngOf(
      1,
      65_535,
      Buffer.alloc(2 * 65_535, 5).map((v, i) => (i % 2 ? v * (i % 50) : 0)),
    );
    for (const id of ['sobel', 'canny', 'box-7']) {
      const { width, height } = await run(thin, { kernel: id });
      expect([width, height]).toEqual([1, 65_535]);
    }
  });
});

describe('an animation', () => {
  test.each(['gif', 'webp'] as const)(
    'stays %s, with its times and the core’s pixels',
    async (format) => {
      const source = await animated(format, 3);
      const result = await run(source);
      expect(result).toMatchObject({
        extension: format,
        width: 12,
        height: 8,
        frames: 3,
        notes: [],
      });
      const { delay, loop, pages } = await sharp(result.image).metadata();
      expect({ delay, loop, pages }).toEqual({ delay: [70, 80, 90], loop: 2, pages: 3 });
      const { frames } = await decode(source, 1_000_000);
      const shown = await decode(Buffer.from(result.image), 1_000_000);
      for (const [k, frame] of frames.entries()) {
        expect(pixels(shown.frames[k]!)).toEqual(pixels(toImage(edgeMap(frame))));
      }
    },
  );

  test.each(['gif', 'webp'] as const)('stays %s in colour', async (format) => {
    const { image, frames } = await run(await animated(format, 3), { kernel: 'box-3' });
    expect(frames).toBe(3);
    expect((await sharp(image).metadata()).pages).toBe(3);
    expect(
      new Set(toTensor((await decode(Buffer.from(image), 1e6)).frames[1]!).data).size,
    ).toBeGreaterThan(5);
  });

  test.each(['gif', 'webp'] as const)(
    'that would not be done in time is a smaller %s',
    async (format) => {
      const task = { recipe: plain, uploadLimit: 1e6, maxPixels: 1e6 };
      const whole = await runImage(
        await animated(format, 40),
        { ...task, deadline: 1e9 },
        () => {},
      );
      expect(whole).toMatchObject({ width: 12, height: 8, frames: 40, notes: [] });
      const late = await runImage(await animated(format, 40), { ...task, deadline: 1 }, () => {});
      const { width, height } = late;
      expect(width * height).toBeLessThan(12 * 8);
      expect(late).toMatchObject({
        extension: format,
        frames: 40,
        notes: [{ kind: 'reduced-for-time', width, height }],
      });
    },
  );

  test('of one frame too many gives the first as PNG, and says so', async () => {
    const task = { recipe: plain, uploadLimit: 1e6, maxPixels: 12 * 8 * 2 };
    const result = await runImage(await animated('webp', 3), task, () => {});
    expect(result).toMatchObject({
      extension: 'png',
      frames: 1,
      notes: [{ kind: 'first-frame', frames: 3 }],
    });
  });
});

describe('an image whose PNG would be large', () => {
  /** Noise of 2048 × 1536 pixels: over 3 MB as a PNG of grey values, and twice that in colours. */
  const size = { width: 2048, height: 1536 };
  const noise = () => {
    const samples = Uint8Array.from(
      { length: size.width * size.height * 3 },
      (_, at) => Math.imul(at ^ (at >>> 9), 0x9e3779b1) >>> 23,
    );
    const raw = { ...size, channels: 3 } as const;
    return sharp(samples, { raw }).png({ compressionLevel: 1 }).toBuffer();
  };
  const runLarge = (bytes: Uint8Array, recipe: Partial<Recipe> = {}, uploadLimit = 10_000_000) =>
    runImage(
      bytes,
      { recipe: { ...plain, ...recipe }, uploadLimit, maxPixels: 4_000_000 },
      () => {},
    );
  const lossy = { kind: 'lossy', format: 'JPEG', quality: 85, lossless: 'PNG', fits: true };

  test('is a JPEG that differs little from it, and a PNG where that is asked for', async () => {
    const bytes = await noise();
    const shown = await runLarge(bytes);
    const exact = await runLarge(bytes, { lossless: true });
    expect(shown).toMatchObject({ extension: 'jpg', ...size, notes: [lossy] });
    expect(exact).toMatchObject({ extension: 'png', ...size, notes: [] });
    const map = edgeMap(await readImage(bytes));
    expect(pixels(decodePng(exact.image)).equals(pixels(toImage(map)))).toBe(true);
    expect(shown.image.length).toBeLessThan(0.7 * exact.image.length);
    expect((await sharp(shown.image).metadata()).channels).toBe(1);
    const data = await sharp(shown.image).toColourspace('b-w').raw().toBuffer();
    const squares = map.data.reduce((sum, value, at) => sum + (value - data[at]!) ** 2, 0);
    expect(Math.sqrt(squares / data.length)).toBeLessThan(8);
  });

  test('in colours is a JPEG with colours of full resolution', async () => {
    const { image, notes } = await runLarge(await noise(), { kernel: 'identity' }, 5_000_000);
    expect((await sharp(image).metadata()).chromaSubsampling).toBe('4:4:4');
    expect(notes).toEqual([{ ...lossy, fits: false }]);
  });

  test('as an animated WebP has loss too', async () => {
    const [width, pageHeight, pages] = [100, 80, 4];
    const samples = Uint8Array.from(
      { length: width * pageHeight * pages * 3 },
      (_, at) => Math.imul(at ^ (at >>> 9), 0x9e3779b1) >>> 23,
    );
    const raw = { width, height: pageHeight * pages, channels: 3, pageHeight } as const;
    const bytes = await sharp(samples, { raw }).webp({ effort: 0 }).toBuffer();
    const exact = await runLarge(bytes);
    expect([exact.extension, exact.notes]).toEqual(['webp', []]);
    const shown = await runLarge(bytes, {}, 0.9 * exact.image.length);
    const note = { ...lossy, format: 'WebP', lossless: 'WebP', fits: false };
    expect([shown.extension, shown.notes]).toEqual(['webp', [note]]);
    expect((await sharp(shown.image).metadata()).pages).toBe(pages);
    expect(shown.image.length).toBeLessThan(0.9 * exact.image.length);
  });

  test('stays one where a JPEG would be larger', async () => {
    const stripes = Uint8Array.from({ length: 9000 * 900 }, (_, at) => (at % 9 < 4 ? 255 : 0));
    const raw = { width: 9000, height: 900, channels: 1 } as const;
    const bytes = await sharp(stripes, { raw }).png().toBuffer();
    const task = { recipe: plain, uploadLimit: 1e7, maxPixels: 1e7 };
    const { extension, notes } = await runImage(bytes, task, () => {});
    expect([extension, notes]).toEqual(['png', []]);
  });
});

describe('a file that is too large to be posted', () => {
  test('is written with loss and made smaller until it fits, and says both', async () => {
    const result = await run(photograph(), {}, 50_000);
    expect(result.image.length).toBeLessThanOrEqual(50_000);
    expect(result.image.length).toBeGreaterThan(15_000);
    const { width, height } = result;
    expect(width / height).toBeCloseTo(1024 / 484, 1);
    expect(result.notes).toEqual([
      { kind: 'lossy', format: 'JPEG', quality: 85, lossless: 'PNG', fits: false },
      { kind: 'reduced', width, height },
    ]);
    expect(await sharp(result.image).metadata()).toMatchObject({ width, height, format: 'jpeg' });
  });

  test('is made smaller without loss where that is asked for', async () => {
    const result = await run(photograph(), { lossless: true }, 50_000);
    const { width, height } = result;
    expect(result.notes).toEqual([{ kind: 'reduced', width, height }]);
    const image = decodePng(result.image);
    expect([image.width, image.height]).toEqual([width, height]);
  });

  test('is made smaller frame by frame', async () => {
    const still = { width: 90, height: 60 * 4, channels: 3, pageHeight: 60 } as const;
    const noise = Buffer.from(Array.from({ length: 90 * 240 * 3 }, (_, i) => (i * i * 7919) % 251));
    const gif = await sharp(noise, { raw: still }).gif().toBuffer();
    const result = await run(gif, {}, 9_000);
    expect(result.image.length).toBeLessThanOrEqual(9_000);
    expect((await sharp(result.image).metadata()).pages).toBe(4);
    expect(result.notes).toMatchObject([{ kind: 'reduced', width: result.width }]);
  });

  test('that cannot fit is a failure', async () => {
    await expect(run(photograph(), {}, 10)).rejects.toMatchObject({ reason: 'internal' });
  });
});

test('the thumbnail shows the source, at most 160 pixels wide', async () => {
  const { thumbnail } = await run(photograph());
  const image = decodePng(thumbnail!);
  expect([image.width, image.height]).toEqual([160, 76]);
  expect(new Set(toTensor(image).data).size).toBeGreaterThan(50);
});

test.each([
  ['a JPEG', {}],
  ['a progressive JPEG', { progressive: true }],
])('the thumbnail of %s is upright', async (_, options) => {
  const turned = await sharp(photograph())
    .withMetadata({ orientation: 6 })
    .jpeg(options)
    .toBuffer();
  const image = decodePng((await run(turned)).thumbnail!);
  expect([image.width, image.height]).toEqual([76, 160]);
});

test('names faults of the file that change no pixel', async () => {
  const jpeg = Buffer.from(photograph());
  // Its first segment ends there.
  const surplus = Buffer.concat([jpeg.subarray(0, 90), Buffer.alloc(3), jpeg.subarray(90)]);
  const { notes, thumbnail } = await run(surplus);
  expect(notes).toEqual([
    { kind: 'faults', faults: ['3 extra bytes before the marker at byte 93'] },
  ]);
  expect(decodePng(thumbnail!).width).toBe(160);
});

test('says each stage, and how long it took', async () => {
  const stages: Stage[] = [];
  const task = { recipe: plain, uploadLimit: 1e6, maxPixels: 1e6 };
  const { milliseconds } = await runImage(await animated('gif', 2), task, (s) => stages.push(s));
  expect(stages).toEqual(['decoding', 'computing', 'encoding']);
  for (const time of Object.values(milliseconds)) expect(time).toBeGreaterThan(0);
});

test.each([
  ['no-such-kernel', 'unknown'],
  [[[1, 2], [3]], 'ragged'],
  [[], 'empty'],
] as [Recipe['kernel'], string][])('the kernel %j is refused: %s', async (given) => {
  const outcome = run(await animated('gif', 1), { kernel: given });
  await expect(outcome).rejects.toMatchObject({ reason: 'kernel-unreadable' });
});
