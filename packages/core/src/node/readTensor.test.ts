import { readFileSync } from 'node:fs';
import { inflateSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ImageFormatError } from '../image/ImageFormatError.js';
import { toGray } from '../image/toGray.js';
import { channel } from '../matrix/tensor.js';
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

interface Picture {
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
const opencv: { images: Picture[]; netpbm: Picture[]; tiff: Picture[] } = json('depth_opencv.json');
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
  async function expectSame(source: URL | Uint8Array, picture: Picture): Promise<void> {
    const { channels, rows, cols, data } = await readTensor(source);
    expect({ channels, rows, cols }).toEqual({
      channels: picture.channels,
      rows: picture.rows,
      cols: picture.cols,
    });
    expect(data.constructor.name).toBe(arrayOf(picture.dtype));
    expect(Float64Array.from(data)).toEqual(valuesOf(picture));
  }

  test.each(opencv.images)('$image', (picture) =>
    expectSame(new URL(`images/${picture.image}`, folder), picture),
  );
  test.each([...opencv.netpbm, ...opencv.tiff])('$name', (picture) =>
    expectSame(bytesOf(picture), picture),
  );
});
