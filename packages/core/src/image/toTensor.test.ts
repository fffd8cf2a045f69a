import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { channel } from '../matrix/tensor.js';
import { toRows } from '../matrix/toRows.js';
import { toImage } from './toImage.js';
import { toTensor } from './toTensor.js';
import type { RgbaImage } from './types.js';

const image = { width: 2, height: 1, data: new Uint8Array([1, 2, 3, 200, 4, 5, 6, 100]) };

describe('toTensor', () => {
  test('takes red, green and blue apart', () => {
    const tensor = toTensor(image);
    expect([tensor.channels, tensor.rows, tensor.cols]).toEqual([3, 1, 2]);
    expect([...tensor.data]).toEqual([1, 4, 2, 5, 3, 6]);
    expect(toRows(channel(tensor, 1))).toEqual([[2, 5]]);
  });

  test('keeps alpha as a fourth channel when asked', () => {
    expect([...toTensor(image, { alpha: true }).data]).toEqual([1, 4, 2, 5, 3, 6, 200, 100]);
  });

  test('refuses other options, another kind of alpha, and what is no image', () => {
    expect(() => toTensor(image, { Alpha: true } as object)).toThrow(/no option 'Alpha'/);
    const alpha = 1 as unknown as boolean;
    expect(() => toTensor(image, { alpha })).toThrow('alpha must be true or false, got 1');
    expect(() => toTensor({ ...image, width: 3 })).toThrow(/image\.data must have/);
  });
});

describe('toImage', () => {
  test('shows one channel as grey', () => {
    const { width, height, data } = toImage([[7], [9]]);
    expect([width, height]).toEqual([1, 2]);
    expect([...data]).toEqual([7, 7, 7, 255, 9, 9, 9, 255]);
  });

  test('takes three channels as red, green, blue, and four with alpha last', () => {
    const planes = [[[1]], [[2]], [[3]]];
    expect([...toImage(planes).data]).toEqual([1, 2, 3, 255]);
    expect([...toImage([...planes, [[4]]]).data]).toEqual([1, 2, 3, 4]);
  });

  test('rounds to nearest, a half to the even integer, clamps, and shows NaN as 0', () => {
    const row = [-Infinity, -0.6, 0.5, 1.5, 2.4, 254.9, 255.6, Infinity, NaN];
    const { data } = toImage([row]);
    expect([...data.filter((_, i) => i % 4 === 0)]).toEqual([0, 0, 0, 2, 2, 255, 255, 255, 0]);
  });

  test('paints into an image, which is returned', () => {
    const strip = { width: 2, height: 1, data: new Uint8ClampedArray(8).fill(99) };
    expect(toImage([[3, 400]], { out: strip })).toBe(strip);
    expect([...strip.data]).toEqual([3, 3, 3, 255, 255, 255, 255, 255]);
    toImage([[[1, 2]], [[3, 4]], [[5, 6]]], { out: strip });
    expect([...strip.data]).toEqual([1, 3, 5, 255, 2, 4, 6, 255]);
    expect(() => toImage([[1]], { out: strip })).toThrow('out must be 1×1 pixels, got 2×1');
    const odd = { width: 1, height: 1, data: new Uint8ClampedArray(8).subarray(2, 6) };
    expect(() => toImage([[1]], { out: odd })).toThrow('a multiple of 4 bytes, got 2');
  });

  test('refuses two channels, and channels that differ in size', () => {
    expect(() => toImage([[[1]], [[2]]])).toThrow(
      new RangeError('channels must be 1 (grey), 3 (RGB) or 4 (RGBA) channels, got 2'),
    );
    expect(() => toImage([[[1]], [[2]], [[3, 4]]])).toThrow(/channels\[2\] must be 1×1/);
  });

  test('gives back any image that toTensor took apart', () => {
    const side = fc.integer({ min: 1, max: 6 });
    const images = fc.tuple(side, side).chain(([width, height]) => {
      const length = width * height * 4;
      return fc
        .uint8Array({ minLength: length, maxLength: length })
        .map((data): RgbaImage => ({ width, height, data }));
    });
    fc.assert(
      fc.property(images, (photo) => {
        const back = toImage(toTensor(photo, { alpha: true }));
        expect([back.width, back.height]).toEqual([photo.width, photo.height]);
        expect([...back.data]).toEqual([...photo.data]);
      }),
      { seed: 29, numRuns: 200 },
    );
  });
});

test('writes into `out`, of any number type, also over the image', () => {
  const data = new Uint8Array([1, 2, 3, 255, 4, 5, 6, 255]);
  const image = { width: 2, height: 1, data };
  const out = { channels: 3, rows: 1, cols: 2, data: new Float32Array(6) };
  expect(toTensor(image, { out })).toBe(out);
  expect([...out.data]).toEqual([1, 4, 2, 5, 3, 6]);
  const over = { channels: 3, rows: 1, cols: 2, data: data.subarray(0, 6) };
  expect([...toTensor(image, { out: over }).data]).toEqual([1, 4, 2, 5, 3, 6]);
  expect(() => toTensor(image, { alpha: true, out })).toThrow('out must be 4×1×2, got 3×1×2');
});
