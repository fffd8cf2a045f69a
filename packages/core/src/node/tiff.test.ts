import { describe, expect, test } from 'vitest';
import { readImage } from './readImage.js';

const SHORT = 3;
const LONG = 4;
const ASCII = 2;

interface Tag {
  readonly tag: number;
  readonly type: number;
  readonly values: readonly number[];
}

interface Strip {
  readonly width: number;
  readonly height: number;
  readonly samples: number;
  readonly photometric: number;
  readonly depth?: number;
  readonly pixels: Uint8Array;
  /** Further tags, or others in place of those that the strip needs. */
  readonly tags?: readonly Tag[];
}

/** An uncompressed little-endian TIFF of one strip. */
function tiff({ width, height, samples, photometric, depth = 8, pixels, tags = [] }: Strip) {
  const short = (tag: number, ...values: number[]): Tag => ({ tag, type: SHORT, values });
  const needed = [
    short(256, width),
    short(257, height),
    short(258, ...Array<number>(samples).fill(depth)),
    short(259, 1),
    short(262, photometric),
    { tag: 273, type: LONG, values: [8] },
    short(277, samples),
    short(278, height),
    { tag: 279, type: LONG, values: [pixels.length] },
  ];
  const kept = needed.filter(({ tag }) => tags.every((other) => other.tag !== tag));
  const all = [...kept, ...tags].sort((a, b) => a.tag - b.tag);
  const directory = 8 + pixels.length + (pixels.length % 2);
  let end = directory + 2 + 12 * all.length + 4;
  const file = Buffer.alloc(end + 200);
  file.write('II*\0', 'latin1');
  file.writeUInt32LE(directory, 4);
  file.set(pixels, 8);
  file.writeUInt16LE(all.length, directory);
  all.forEach(({ tag, type, values }, i) => {
    const size = { [ASCII]: 1, [SHORT]: 2, [LONG]: 4 }[type]!;
    const entry = directory + 2 + 12 * i;
    file.writeUInt16LE(tag, entry);
    file.writeUInt16LE(type, entry + 2);
    file.writeUInt32LE(values.length, entry + 4);
    const inPlace = size * values.length <= 4;
    const start = inPlace ? entry + 8 : end;
    if (!inPlace) file.writeUInt32LE(end, entry + 8);
    values.forEach((value, k) => void file.writeUIntLE(value, start + size * k, size));
    if (!inPlace) end += size * values.length + (values.length % 2);
  });
  return file.subarray(0, end);
}

const rgb = { width: 2, height: 1, samples: 3, photometric: 2 };
const pixels = Uint8Array.of(10, 20, 30, 40, 50, 60);
const rgba = [10, 20, 30, 255, 40, 50, 60, 255];

test('a right TIFF has no warnings', async () => {
  const image = await readImage(tiff({ ...rgb, pixels }));
  expect(image).toEqual({ width: 2, height: 1, data: Uint8Array.from(rgba) });
});

describe('ExtraSamples', () => {
  const four = Uint8Array.of(10, 20, 30, 7, 40, 50, 60, 8);
  const extra = (value: number) => [{ tag: 338, type: SHORT, values: [value] }];

  test('0 is no alpha beside RGB', async () => {
    const image = await readImage(tiff({ ...rgb, samples: 4, pixels: four, tags: extra(0) }));
    expect([...image.data]).toEqual(rgba);
  });

  test('0 is no alpha beside grey', async () => {
    const gray = { width: 2, height: 1, samples: 2, photometric: 1 };
    const grays = Uint8Array.of(10, 7, 20, 8);
    const image = await readImage(tiff({ ...gray, pixels: grays, tags: extra(0) }));
    expect([...image.data]).toEqual([10, 10, 10, 255, 20, 20, 20, 255]);
  });

  test('2 is alpha', async () => {
    const image = await readImage(tiff({ ...rgb, samples: 4, pixels: four, tags: extra(2) }));
    expect([...image.data]).toEqual([...four]);
  });
});

test('CMYK of 16 bits is read as its upper 8', async () => {
  const cmyk = { width: 2, height: 1, samples: 4, photometric: 5 };
  const upper = Uint8Array.of(0, 100, 200, 30, 255, 1, 128, 0);
  const deep = Uint8Array.from([...upper].flatMap((high, i) => [(i * 97) % 256, high]));
  const expected = await readImage(tiff({ ...cmyk, pixels: upper }));
  expect([...expected.data.subarray(0, 4)]).toEqual([225, 137, 49, 255]);
  expect(await readImage(tiff({ ...cmyk, depth: 16, pixels: deep }))).toEqual(expected);
});

describe('a fault of a tag is named and changes no pixel', () => {
  const faults: [string, Tag, RegExp][] = [
    [
      'a wrong count',
      { tag: 258, type: SHORT, values: [8, 8, 8, 8] },
      /BitsPerSample.*count is 4 .*should be SamplesPerPixel=3/,
    ],
    [
      'a text without a final null',
      { tag: 270, type: ASCII, values: [...Buffer.from('image')] },
      /does not end in null byte/,
    ],
  ];

  test.each(faults)('%s', async (_, tag, warning) => {
    const { warnings, ...image } = await readImage(tiff({ ...rgb, pixels, tags: [tag] }));
    expect([...image.data]).toEqual(rgba);
    expect(warnings?.join('\n')).toMatch(warning);
  });

  test.each(faults)('%s does not hide missing pixels', async (_, tag) => {
    const lying = { ...rgb, height: 300, pixels, tags: [tag] };
    await expect(readImage(tiff(lying))).rejects.toThrow(/must be a valid TIFF image/);
  });
});
