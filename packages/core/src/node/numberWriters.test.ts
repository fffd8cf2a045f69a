import sharp from 'sharp';
import { expect, test } from 'vitest';
import type { Matrix, NumericArray, Tensor } from '../matrix/types.js';
import { writeTiff } from '../numbers/tiff/writeTiff.js';
import { numberWriterOf, numberWriters } from './numberWriters.js';
import { readTensor } from './readTensor.js';

const endings = numberWriters.flatMap(({ endings }) => endings);
const floats = Float32Array.from({ length: 7 * 9 * 3 }, (_, at) => at / 7 - 4);
const color: Tensor = { channels: 3, rows: 7, cols: 9, data: floats };
const gray: Matrix = { rows: 21, cols: 9, data: floats };

test.each(endings)('what is written as %s is read as it was', async (ending) => {
  const { write } = numberWriterOf(`RESULT${ending.toUpperCase()}`)!;
  expect(await readTensor(write(color))).toEqual(color);
  expect(await readTensor(write(gray))).toEqual({ channels: 1, ...gray });
});

test('the ending is that of a name, and only a known one', () => {
  expect(numberWriterOf('a.npy')).toBe(numberWriters[0]);
  expect(numberWriterOf('npy')).toBeUndefined();
  expect(numberWriterOf('a.csv')).toBeUndefined();
});

test.each([
  Uint8Array,
  Uint8ClampedArray,
  Int8Array,
  Uint16Array,
  Int16Array,
  Uint32Array,
  Int32Array,
  Float64Array,
])('writeTiff keeps the type of %o, and any number of channels', async (kind) => {
  for (const channels of [1, 2, 3, 4, 5]) {
    const data: NumericArray = new kind(
      Array.from({ length: channels * 6 }, (_, at) => at * 7 - 20),
    );
    const tensor = { channels, rows: 2, cols: 3, data };
    const read = await readTensor(writeTiff(tensor));
    expect(Float64Array.from(read.data)).toEqual(Float64Array.from(data));
    expect(read.data.constructor.name.replace('Clamped', '')).toBe(
      kind.name.replace('Clamped', ''),
    );
  }
});

test('libtiff reads what writeTiff writes', async () => {
  const data = Uint8Array.from({ length: 24 }, (_, at) => at * 10);
  const file = writeTiff({ channels: 4, rows: 2, cols: 3, data });
  const { hasAlpha, width, height } = await sharp(file).metadata();
  expect({ hasAlpha, width, height }).toEqual({ hasAlpha: true, width: 3, height: 2 });
  const pixels = await sharp(file).raw().toBuffer();
  expect([...pixels.subarray(0, 4)]).toEqual([0, 60, 120, 180]);
});

test('a PFM of four channels is refused', () => {
  expect(() =>
    numberWriterOf('a.pfm')!.write({ ...color, channels: 1, rows: 63, cols: 3 }),
  ).not.toThrow();
  const four = { channels: 4, rows: 1, cols: 1, data: new Float32Array(4) };
  expect(() => numberWriterOf('a.pfm')!.write(four)).toThrow(/has 1 or 3 channels, got 4$/);
});
