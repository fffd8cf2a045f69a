import { readFileSync } from 'node:fs';
import { inflateSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ImageFormatError } from '../image/ImageFormatError.js';
import { toGray } from '../image/toGray.js';
import { channel } from '../matrix/tensor.js';
import { writeNpy } from '../npy/writeNpy.js';
import { writeTiff } from '../numbers/tiff/writeTiff.js';
import { encodePng } from '../png/encodePng.js';
import { readImage } from './readImage.js';
import { readMatrix } from './readMatrix.js';
import { readTensor } from './readTensor.js';

interface Entry {
  name: string;
  file: string;
  dtype: string;
  shape: number[];
  values: string;
}

interface Image {
  name: string;
  file: string;
  image: string;
  dtype: string;
  channels: number;
  rows: number;
  cols: number;
  values: string;
}

const folder = new URL('../../reference/', import.meta.url);
const json = (name: string) => JSON.parse(readFileSync(new URL(name, folder), 'utf8'));
const tifffile: Entry[] = json('depth.json').tiff;
const opencv: { images: Image[]; netpbm: Image[]; tiff: Image[] } = json('depth_opencv.json');
const bytesOf = ({ file }: { file: string }) => new Uint8Array(Buffer.from(file, 'base64'));
const valuesOf = ({ values }: { values: string }) =>
  new Float64Array(Uint8Array.from(inflateSync(Buffer.from(values, 'base64'))).buffer);
const dtypes: Record<string, string> = {
  int64: 'Float64',
  uint64: 'Float64',
  float16: 'Float32',
  bool: 'Uint8',
};
const arrayOf = (dtype: string) =>
  `${dtypes[dtype] ?? dtype.replace(/^./, (letter) => letter.toUpperCase())}Array`;

describe('readTensor reads what tifffile reads', () => {
  test.each(tifffile)('$name', async (entry) => {
    const { channels, rows, cols, data } = await readTensor(bytesOf(entry));
    expect(data.constructor.name).toBe(arrayOf(entry.dtype));
    const interleaved = new Float64Array(data.length);
    const size = rows * cols;
    const isPlanar = entry.name.includes('separate') || channels === 1;
    data.forEach((value, at) => {
      interleaved[isPlanar ? at : (at % size) * channels + Math.floor(at / size)] = value;
    });
    const isPages = entry.name === 'pages';
    const expected = valuesOf(entry);
    expect(interleaved).toEqual(isPages ? expected.subarray(0, size) : expected);
    const sizes = isPlanar ? [channels, rows, cols] : [rows, cols, channels];
    expect(sizes.filter((it) => it !== 1)).toEqual(entry.shape.slice(isPages ? 1 : 0));
  });
});

describe("readTensor reads what OpenCV's IMREAD_UNCHANGED reads", () => {
  async function expectSame(source: URL | Uint8Array, entry: Image): Promise<void> {
    const { channels, rows, cols, data } = await readTensor(source);
    expect({ channels, rows, cols }).toEqual({
      channels: entry.channels,
      rows: entry.rows,
      cols: entry.cols,
    });
    expect(data.constructor.name).toBe(arrayOf(entry.dtype));
    expect(Float64Array.from(data)).toEqual(valuesOf(entry));
  }

  test.each(opencv.images)('$image', (entry) =>
    expectSame(new URL(`images/${entry.image}`, folder), entry),
  );
  test.each([...opencv.netpbm, ...opencv.tiff])('$name', (entry) =>
    expectSame(bytesOf(entry), entry),
  );
});

const tiffOf = (name: string) => bytesOf(tifffile.find((entry) => entry.name === name)!);

/** A TIFF with the value of a tag of its first directory changed; the value must be in its place. */
function withTag(file: Uint8Array, tag: number, value: number): Uint8Array {
  const bytes = Buffer.from(file);
  const start = bytes.readUInt32LE(4);
  for (let entry = start + 2; entry < start + 2 + 12 * bytes.readUInt16LE(start); entry += 12) {
    if (bytes.readUInt16LE(entry) === tag) bytes.writeUInt16LE(value, entry + 8);
  }
  return bytes;
}

describe('a TIFF', () => {
  test('of several pages gives the first, and says so', async () => {
    expect((await readTensor(tiffOf('pages'))).warnings).toEqual(['only the first page is read']);
    expect(await readTensor(tiffOf('<u2'))).not.toHaveProperty('warnings');
  });

  test('where white is 0 is turned round, so that 0 is black', async () => {
    const { data } = await readTensor(tiffOf('<u2'));
    const white = await readTensor(withTag(tiffOf('<u2'), 262, 0));
    expect([...white.data]).toEqual(Array.from(data, (value) => 65535 - value));
    const floats = await readTensor(withTag(tiffOf('<f4'), 262, 0));
    expect(floats.data).toEqual((await readTensor(tiffOf('<f4'))).data);
    expect(floats.warnings).toEqual(['white is 0: the numbers are as they are stored']);
  });

  test('stands upright', async () => {
    const stored = await readTensor(new URL('images/orientation-1.png', folder));
    const turned = await readTensor(new URL('images/orientation-6.tiff', folder));
    expect([turned.rows, turned.cols]).toEqual([stored.cols, stored.rows]);
    const deep = bytesOf(tifffile.find(({ name }) => name === 'tiles')!);
    const upright = await readTensor(deep);
    const mirrored = await readTensor(withOrientation(deep, 2));
    expect(mirrored.data[0]).toBe(upright.data[upright.cols - 1]);
  });

  test.each([
    ['ZSTD', 50000, /compressed by ZSTD, which is not supported; save it with LZW or Deflate/],
    [
      'a method that nobody knows',
      999,
      /compressed by method 999, which is not supported; save it/,
    ],
  ])('compressed by %s is refused, as an image too', async (_, method, reason) => {
    const bytes = withTag(tiffOf('tiles'), 259, method);
    await expect(readTensor(bytes)).rejects.toThrow(reason);
    await expect(readImage(bytes)).rejects.toThrow(reason);
  });

  test('may have more BitsPerSample than samples', async () => {
    const two = { channels: 2, rows: 1, cols: 2, data: Uint16Array.of(1, 2, 3, 4) };
    const file = Buffer.from(writeTiff(two));
    const bits = Buffer.from([16, 0, 16, 0]);
    file.set([16, 0, 9, 0], file.indexOf(bits));
    await expect(readTensor(file)).rejects.toThrow(/one whose samples are of several types$/);
    expect([...(await readTensor(withTag(file, 277, 1))).data]).toEqual([1, 3]);
  });

  test('may have the bits of a byte the other way round', async () => {
    const file = Buffer.from(writeTiff({ rows: 1, cols: 3, data: Uint8Array.of(1, 2, 0xf0) }));
    const planar = file.indexOf(Buffer.from([284 & 255, 284 >> 8, 3, 0]));
    file.writeUInt16LE(266, planar);
    file.writeUInt16LE(2, planar + 8);
    expect([...(await readTensor(file)).data]).toEqual([128, 64, 0x0f]);
  });

  test('without the size of its strip is read to its end', async () => {
    const whole = { rows: 1, cols: 3, data: Int16Array.of(-1, 2, 300) };
    expect((await readTensor(withTag(writeTiff(whole), 279, 0))).data).toEqual(whole.data);
  });

  test('of LZW as it was before TIFF 6.0 is refused', async () => {
    const bytes = Buffer.from(tiffOf('lzw'));
    const strip = bytes.indexOf(Buffer.from([0x80]), 8);
    bytes.set([0, 1], strip);
    await expect(readTensor(bytes)).rejects.toThrow(/\(its LZW is of the old kind\)$/);
  });

  test.each([
    ['complex samples', 339, 5, /one of complex samples$/],
    ['17 bits that are signed', 258, 17, /signed samples of 17 bits/],
    ['a predictor that is none', 317, 9, /bits with predictor 9/],
  ])('of %s is refused', async (_, tag, value, reason) => {
    const name = tag === 317 ? '<i2, lzw with a predictor' : '<i2';
    await expect(readTensor(withTag(tiffOf(name), tag, value))).rejects.toThrow(reason);
  });

  test('of integers that no double holds is refused', async () => {
    const bytes = Buffer.from(tiffOf('<u8'));
    const first = Buffer.alloc(8);
    first.writeBigUInt64LE(BigInt((await readTensor(bytes)).data[0]!));
    bytes.fill(0xff, bytes.indexOf(first), bytes.indexOf(first) + 8);
    await expect(readTensor(bytes)).rejects.toThrow(
      /the integer \d+, which a double does not hold/,
    );
  });
});

/** A TIFF whose tag Compression is replaced by Orientation, for one that is not compressed. */
function withOrientation(file: Uint8Array, orientation: number): Uint8Array {
  const bytes = Buffer.from(file);
  const start = bytes.readUInt32LE(4);
  for (let entry = start + 2; entry < start + 2 + 12 * bytes.readUInt16LE(start); entry += 12) {
    if (bytes.readUInt16LE(entry) !== 259) continue;
    bytes.writeUInt16LE(274, entry);
    bytes.writeUInt16LE(orientation, entry + 8);
  }
  return bytes;
}

describe('Netpbm', () => {
  const text = (content: string) => new TextEncoder().encode(content);

  test.each([
    ['P2 2 1 255 7', /one that ends before 2×1 pixels of 1 channels/],
    ['P2 2 1 255 7 256', /one with no value from 0 to 255 at byte \d+/],
    ['P2 2 1 255 7 x', /one with no value from 0 to 255/],
    ['P2 2 x', /one of 2×NaN pixels/],
    ['P5 0 1 255 ', /one of 0×1 pixels/],
    ['P5 1 1 70000 \0\0', /one whose greatest value is 70000, not 1…65535/],
    ['P5 2 1 9 \x05\x0a', /one with the value 10, above its greatest, 9/],
    ['P5 9000 9000 255 ', /one that ends before 9000×9000 pixels/],
    ['P5 99000 99000 255 ', /must hold at most 100000000 pixels/],
    ['P7\nWIDTH 1\nHEIGHT 1', /one that ends inside its header/],
    ['Pf 1 1 0 \0\0\0\0', /one whose scale is 0/],
  ])('%j is refused', async (content, reason) => {
    await expect(readTensor(text(content))).rejects.toThrow(ImageFormatError);
    await expect(readTensor(text(content))).rejects.toThrow(reason);
  });

  test('names what it leaves out', async () => {
    const { warnings } = await readTensor(text('P5 1 1 255 \x07P5 1 1 255 \x08'));
    expect(warnings).toEqual(['12 bytes after the image']);
    const windows = await readTensor(text('P5\r\n2 1\r\n255\r\n\x07\x08'));
    expect([...windows.data]).toEqual([7, 8]);
    const scaled = await readTensor(text('Pf 1 1 -2 \0\0\0\0\n'));
    expect(scaled.warnings).toEqual(['the scale 2 is not applied']);
  });

  test('is an image of 8 bits for readImage: white is its greatest value', async () => {
    const image = await readImage(text('P2 3 1 10 0 5 10'));
    expect([...image.data]).toEqual([0, 0, 0, 255, 128, 128, 128, 255, 255, 255, 255, 255]);
    const alpha = 'P7\nWIDTH 1\nHEIGHT 1\nDEPTH 2\nMAXVAL 255\nENDHDR\n\x07\x09';
    expect([...(await readImage(text(alpha))).data]).toEqual([7, 7, 7, 9]);
    await expect(readImage(text('Pf 1 1 -1 \0\0\0\0'))).rejects.toThrow(
      /must have integer samples in up to 4 channels, got floats; readMatrix/,
    );
  });
});

describe('a damaged file', () => {
  const files: [string, Uint8Array][] = [
    ...[
      '<u2',
      '>f4, lzw with a predictor',
      '<i2, deflate with a predictor',
      'packbits',
      'tiles',
      'BigTIFF',
    ].map((name): [string, Uint8Array] => [name, tiffOf(name)]),
    ...opencv.netpbm
      .filter(({ name }) => /^P(1|2 up to 255|6 up to 1000|7 RGB up|F of scale 1)/.test(name))
      .map((entry): [string, Uint8Array] => [entry.name, bytesOf(entry)]),
  ];

  async function outcome(bytes: Uint8Array): Promise<'read' | 'refused'> {
    try {
      await readTensor(bytes);
      return 'read';
    } catch (error) {
      expect(error).toBeInstanceOf(RangeError);
      return 'refused';
    }
  }

  test.each(files)('%s cut off anywhere is refused, or whole', async (name, whole) => {
    const expected = await readTensor(whole);
    // Nothing marks the end of the last plain number.
    const end = name.startsWith('P2') ? whole.length - 3 : whole.length;
    for (let length = 0; length < end; length++) {
      const cut = whole.subarray(0, length);
      if ((await outcome(cut)) === 'refused') continue;
      // What is left out is no sample: a tag that a reader can do without, or a line's end.
      expect((await readTensor(cut)).data, `${length} bytes`).toEqual(expected.data);
    }
  });

  test.each(files)('%s with changed bytes gives numbers or a RangeError', async (_, whole) => {
    const change = fc.tuple(fc.nat(whole.length - 1), fc.nat(255));
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 4 }), async (changes) => {
        const bytes = whole.slice();
        for (const [at, value] of changes) bytes[at] = value;
        await outcome(bytes);
      }),
      { seed: 14, numRuns: 300 },
    );
  });
});

describe('readMatrix', () => {
  const gray = (name: string) => readMatrix(new URL(`images/${name}`, folder));

  test('of 8 bits gives the grey values of the image', async () => {
    for (const name of [
      'rgb-8.png',
      'palette-4.png',
      'subsampled.jpg',
      'lossy.webp',
      'palette.gif',
      'gray.jpg',
      'palette.tiff',
      'bilevel.tiff',
      'alpha.tiff',
      'orientation-6.jpg',
      'cmyk.jpg',
    ]) {
      const { rows, cols, data } = await gray(name);
      expect({ rows, cols, data }, name).toEqual(
        toGray(await readImage(new URL(`images/${name}`, folder))),
      );
    }
  });

  test('of 16 bits weights the colours as toGray, in 16 bits', async () => {
    const { data } = await gray('rgb-16.png');
    const tensor = await readTensor(new URL('images/rgb-16.png', folder));
    const [red, green, blue] = [0, 1, 2].map((c) => channel(tensor, c).data[7]!);
    const value = (19595 * red! + 38470 * green! + 7471 * blue!) / 65536;
    expect([data.constructor.name, data[7]]).toEqual(['Uint16Array', Math.round(value)]);
  });

  test('gives the channel that is asked for', async () => {
    const source = new URL('images/rgba-16.png', folder);
    const tensor = await readTensor(source);
    for (const [index, word] of (['red', 'green', 'blue'] as const).entries()) {
      const { data } = channel(tensor, index);
      expect((await readMatrix(source, { channel: word })).data).toEqual(data);
      expect((await readMatrix(source, { channel: index })).data).toEqual(data);
    }
    expect((await readMatrix(source, { channel: 3 })).data).toEqual(channel(tensor, 3).data);
  });

  test('of channels that are no colours needs a number', async () => {
    await expect(readMatrix(tiffOf('five bands'))).rejects.toThrow(
      /^channel must be a number from 0 to 4, .* 5 channels without colour names, got none; readTensor reads all/,
    );
    await expect(readMatrix(tiffOf('five bands'), { channel: 'red' })).rejects.toThrow(/got 'red'/);
    expect((await readMatrix(tiffOf('five bands'), { channel: 4 })).data).toEqual(
      channel(await readTensor(tiffOf('five bands')), 4).data,
    );
  });

  test.each([
    [{ channel: 5 }, /^channel must be a number from 0 to 4, got 5$/],
    [{ channel: -1 }, /^channel must be an integer of at least 0/],
    [{ channel: 'each' }, /^channel must be one of 'gray', 'red', 'green', 'blue', got "each"/],
    [{ chanel: 0 }, /^options has no option 'chanel'/],
    [{ channel: 0, maxPixels: 5 }, /must hold at most 5 pixels/],
    [{ channel: 0, layout: 'hwc' }, /^layout has no effect: source is not an array$/],
    [{ channel: 0, array: 'a' }, /^array has no effect: source is not a \.npz archive$/],
  ])('refuses %j', async (options, reason) => {
    await expect(readMatrix(tiffOf('five bands'), options as never)).rejects.toThrow(reason);
  });

  test('keeps what encodePng writes', async () => {
    const deep = { rows: 1, cols: 3, data: Uint16Array.of(0, 300, 65535) };
    expect(await readMatrix(encodePng(deep))).toEqual(deep);
    const edges = { rows: 1, cols: 3, data: Uint8Array.of(0, 255, 255) };
    expect(await readMatrix(encodePng(edges))).toEqual(edges);
  });

  test('says what it reads where a file is none of that', async () => {
    await expect(readMatrix(new TextEncoder().encode('1,2\n3,4'))).rejects.toThrow(
      /^source must be a PNG, TIFF, PBM, .* or a \.npy or \.npz array, got 7 bytes that start with/,
    );
  });
});

describe('an array as an image', () => {
  const numbers = (length: number) => Uint8Array.from({ length }, (_, at) => at);

  test('of three axes has its channels last where it looks like an image, otherwise first', async () => {
    const read = async (shape: number[], layout?: 'chw' | 'hwc') => {
      const data = numbers(shape.reduce((a, b) => a * b));
      const tensor = await readTensor(writeNpy({ shape, data }), layout ? { layout } : {});
      return [tensor.channels, tensor.rows, tensor.cols, tensor.data[1]];
    };
    expect(await read([6, 5, 3])).toEqual([3, 6, 5, 3]);
    expect(await read([3, 6, 5])).toEqual([3, 6, 5, 1]);
    expect(await read([2, 3, 4])).toEqual([2, 3, 4, 1]);
    expect(await read([7, 9, 8])).toEqual([7, 9, 8, 1]);
    expect(await read([6, 5, 3], 'chw')).toEqual([6, 5, 3, 1]);
    expect(await read([2, 3, 4], 'hwc')).toEqual([4, 2, 3, 4]);
    await expect(readTensor(writeNpy([[1]]), { layout: 'hwc' })).rejects.toThrow(
      /source has fewer than three axes/,
    );
  });

  test('is a matrix by itself, or by a channel', async () => {
    expect(await readMatrix(writeNpy([[1, 2.5]]))).toEqual({
      rows: 1,
      cols: 2,
      data: Float64Array.of(1, 2.5),
    });
    const tensor = writeNpy({ shape: [2, 1, 2], data: numbers(4) });
    expect((await readMatrix(tensor, { channel: 1 })).data).toEqual(Uint8Array.of(2, 3));
    await expect(readMatrix(tensor)).rejects.toThrow(/^channel must be a number from 0 to 1/);
    await expect(readMatrix(writeNpy({ shape: [0, 3], data: numbers(0) }))).rejects.toThrow(
      /at least one number/,
    );
  });
});
