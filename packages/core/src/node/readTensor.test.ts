import { readFileSync } from 'node:fs';
import { inflateSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readTensor } from './readTensor.js';

interface Entry {
  name: string;
  file: string;
  dtype: string;
  shape: number[];
  values: string;
}

const reference: { tiff: Entry[] } = JSON.parse(
  readFileSync(new URL('../../reference/depth.json', import.meta.url), 'utf8'),
);
const bytesOf = ({ file }: Entry) => new Uint8Array(Buffer.from(file, 'base64'));
const valuesOf = ({ values }: Entry) =>
  new Float64Array(Uint8Array.from(inflateSync(Buffer.from(values, 'base64'))).buffer);

describe('readTensor reads what tifffile reads', () => {
  test.each(reference.tiff)('$name', async (entry) => {
    const { channels, rows, cols, data } = await readTensor(bytesOf(entry));
    const interleaved = new Float64Array(data.length);
    const size = rows * cols;
    const isPlanar = entry.name.includes('separate') || channels === 1;
    data.forEach((value, at) => {
      interleaved[isPlanar ? at : (at % size) * channels + Math.floor(at / size)] = value;
    });
    const expected = valuesOf(entry);
    expect(interleaved).toEqual(entry.name === 'pages' ? expected.subarray(0, size) : expected);
    const sizes = isPlanar ? [channels, rows, cols] : [rows, cols, channels];
    expect(sizes.filter((it) => it !== 1)).toEqual(
      entry.shape.slice(-3).slice(entry.name === 'pages' ? 1 : 0),
    );
  });
});
