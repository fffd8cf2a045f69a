import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { flatten, type Rgb } from './flatten.js';

interface Reference {
  width: number;
  height: number;
  rgba: string;
  over: { background: Rgb; rgb: string }[];
}

const reference: Reference = JSON.parse(
  readFileSync(new URL('../../reference/images.json', import.meta.url), 'utf8'),
).flatten;

describe('flatten', () => {
  const { width, height, rgba } = reference;
  const image = { width, height, data: new Uint8Array(Buffer.from(rgba, 'base64')) };

  test.each(reference.over)("equals PIL's paste over $background", ({ background, rgb }) => {
    const { data } = flatten(image, background);
    expect(Buffer.from(data.filter((_, i) => i % 4 !== 3)).toString('base64')).toBe(rgb);
    expect(data.every((value, i) => i % 4 !== 3 || value === 255)).toBe(true);
  });

  test('composites over white by default', () => {
    expect(flatten(image)).toEqual(flatten(image, [255, 255, 255]));
    const clear = { width: 1, height: 1, data: new Uint8Array([9, 9, 9, 0]) };
    expect([...flatten(clear).data]).toEqual([255, 255, 255, 255]);
  });

  test('changes nothing but alpha where the image is opaque, and not its argument', () => {
    const opaque = { width: 1, height: 1, data: new Uint8ClampedArray([1, 2, 3, 255]) };
    expect([...flatten(opaque, [200, 200, 200]).data]).toEqual([1, 2, 3, 255]);
    expect([...opaque.data]).toEqual([1, 2, 3, 255]);
  });

  test.each([[[0, 0]], [[0, 0, 256]], [[0, 0, 0.5]], [[0, -1, 0]]])('refuses %j', (background) => {
    expect(() => flatten(image, background as unknown as Rgb)).toThrow(
      /^background must be \[red, green, blue\] of integers from 0 to 255, got \[/,
    );
  });

  test('refuses a colour by name', () => {
    expect(() => flatten(image, 'white' as unknown as Rgb)).toThrow(TypeError);
  });
});

test('writes into `out`, which may be the image, clamped or not', () => {
  const data = new Uint8ClampedArray([255, 0, 0, 128, 9, 9, 9, 0]);
  const image = { width: 2, height: 1, data };
  const expected = [...flatten(image).data];
  const out = { width: 2, height: 1, data: new Uint8Array(8) };
  expect(flatten(image, [255, 255, 255], { out })).toBe(out);
  expect([...out.data]).toEqual(expected);
  expect(flatten(image, undefined, { out: image })).toBe(image);
  expect([...data]).toEqual(expected);
  expect(() => flatten(image, undefined, { out: { ...out, width: 1, height: 2 } })).toThrow(
    'out must be 2×1 pixels, got 1×2',
  );
});
