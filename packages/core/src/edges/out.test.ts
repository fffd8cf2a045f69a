import { describe, expect, test, vi } from 'vitest';
import * as edgeMapInEngine from '../engine/edgeMapOfBytes.js';
import * as engine from '../engine/engine.js';
import * as grayInEngine from '../engine/gray.js';
import * as cannyInEngine from '../engine/ridges.js';
import { toGray } from '../image/toGray.js';
import { borders } from '../matrix/border.js';
import type { Matrix } from '../matrix/types.js';
import { canny } from './canny.js';
import { edgeMap } from './edgeMap.js';
import { gradient } from './gradient.js';
import { magnitude } from './magnitude.js';
import { threshold } from './threshold.js';

vi.mock('../engine/engine.js', { spy: true });
vi.mock('../engine/edgeMapOfBytes.js', { spy: true });
vi.mock('../engine/ridges.js', { spy: true });
vi.mock('../engine/gray.js', { spy: true });

const side = 64;
const data = Uint8Array.from({ length: side * side * 4 }, (_, at) => (at * at * 7) >> 6);
const photo = { width: side, height: side, data };
const gray = toGray(photo);
const bytes = (rows: number, cols = rows) => ({ rows, cols, data: new Uint8Array(rows * cols) });

type Bytes = Uint8Array | Uint8ClampedArray;
const functions: [string, (options: { out?: Matrix<Bytes> }) => Matrix<Bytes>][] = [
  ['threshold', (options) => threshold(gray, 90, options)],
  ['toGray', (options) => toGray(photo, options)],
  ['edgeMap', (options) => edgeMap(photo, options)],
  ['edgeMap of a compass operator', (it) => edgeMap(photo, { operator: 'kirsch', ...it })],
  ['canny', (options) => canny(photo, options)],
];

describe.each(functions)('%s', (_, compute) => {
  test('writes into `out`, all of it, and returns it', () => {
    const out = bytes(side);
    out.data.fill(7);
    expect(compute({ out })).toBe(out);
    expect(out).toEqual(compute({}));
  });

  test('writes the same into clamped bytes', () => {
    const out = { rows: side, cols: side, data: new Uint8ClampedArray(side ** 2) };
    expect(compute({ out })).toBe(out);
    expect([...out.data]).toEqual([...compute({}).data]);
  });

  test('may write over the image', () => {
    const before = data.slice();
    const expected = compute({});
    for (const start of [0, 1, data.length - side * side]) {
      compute({ out: { rows: side, cols: side, data: data.subarray(start, start + side ** 2) } });
      expect(data.slice(start, start + side ** 2)).toEqual(expected.data);
      data.set(before);
    }
  });

  test('refuses an `out` that does not fit', () => {
    expect(() => compute({ out: bytes(side, side + 1) })).toThrow(
      new RangeError('out must be 64×64, got 64×65'),
    );
    const out = { rows: side, cols: side, data: new Float32Array(side ** 2) };
    expect(() => compute({ out: out as never })).toThrow(
      new TypeError('out.data must be a Uint8Array, got a Float32Array of length 4096'),
    );
  });

  test('gives the same where there is no engine', () => {
    const expected = compute({});
    vi.mocked(engine.startEngine).mockReturnValue(undefined);
    expect(compute({})).toEqual(expected);
    vi.mocked(engine.startEngine).mockReset();
  });
});

test.each(borders)('a matrix may be its own result with the border %s', (border) => {
  const image = { ...gray, data: gray.data.slice() };
  const expected = edgeMap(image, { border });
  edgeMap(image, { border, out: image });
  expect(image).toEqual(expected);
});

test('large images of bytes are taken by the engine, small ones and others are not', () => {
  const calls = [
    edgeMapInEngine.edgeMapOfBytes,
    cannyInEngine.markRidges,
    grayInEngine.grayOfPixels,
  ].map((method) => vi.mocked(method));
  const counts = (run: () => void) => {
    for (const method of calls) method.mockClear();
    run();
    return calls.map((method) => method.mock.calls.length);
  };
  expect(counts(() => toGray(photo))).toEqual([0, 0, 1]);
  expect(counts(() => edgeMap(photo))).toEqual([1, 0, 0]);
  expect(counts(() => edgeMap(gray, { operator: 'scharr', threshold: 9 }))).toEqual([1, 0, 0]);
  expect(counts(() => canny(photo))).toEqual([0, 1, 0]);
  expect(counts(() => canny(gray, { norm: 'L2' }))).toEqual([0, 1, 0]);
  expect(counts(() => edgeMap(gray, { operator: 'farid' }))).toEqual([0, 0, 0]);
  expect(counts(() => edgeMap(gray, { operator: 'roberts' }))).toEqual([0, 0, 0]);
  expect(counts(() => edgeMap({ ...gray, data: Float32Array.from(gray.data) }))).toEqual([0, 0, 0]);
  expect(counts(() => edgeMap(bytes(9)))).toEqual([0, 0, 0]);
  expect(counts(() => canny(bytes(9)))).toEqual([0, 0, 0]);
});

describe('of a gradient', () => {
  const numbers = () => ({ rows: side, cols: side, data: new Float32Array(side ** 2) });
  const slopes = gradient(gray);

  test('both matrices are written, also where one is the image', () => {
    const out = { x: numbers(), y: numbers() };
    expect(gradient(gray, 'sobel', { out })).toBe(out);
    expect(out).toEqual(slopes);
    const image = { ...gray, data: Float32Array.from(gray.data) };
    expect(gradient(image, 'sobel', { out: { x: image, y: numbers() } })).toEqual(slopes);
  });

  test('two matrices on one memory are refused', () => {
    const x = numbers();
    expect(() => gradient(gray, 'sobel', { out: { x, y: x } })).toThrow(
      'out.y must not share memory with out.x',
    );
    expect(() => gradient(gray, 'sobel', { out: { x } as never })).toThrow('out.y must be');
  });

  test('the magnitude may be written over one of them', () => {
    const expected = magnitude(slopes);
    const x = { ...slopes.x, data: slopes.x.data.slice() };
    expect(magnitude({ x, y: slopes.y }, 'L2', { out: x })).toBe(x);
    expect(x).toEqual(expected);
    expect(() => magnitude(slopes, 'L2', { out: [[0]] as never })).toThrow('out must be');
  });
});
