// Arrays of a frame, of `vm` and of jsdom are no instances of this realm's classes.
import { createContext, runInContext } from 'node:vm';
import { describe, expect, test } from 'vitest';
import {
  applyFilter,
  canny,
  conv2d,
  correlate,
  display,
  edgeMap,
  flatten,
  formatArray,
  formatMatrix,
  gaussian,
  imageFormat,
  pad,
  toGray,
  toImage,
  toTensor,
} from '../index.js';
import { decodePng, encodePng } from '../png/index.js';
import type { Matrix, NumericArray } from './types.js';

const realm = createContext({});
const foreign = <T>(program: string): T => runInContext(program, realm) as T;

const kinds = [
  'Int8Array',
  'Uint8Array',
  'Uint8ClampedArray',
  'Int16Array',
  'Uint16Array',
  'Int32Array',
  'Uint32Array',
  'Float32Array',
  'Float64Array',
] as const;

type Make = new (length: number) => NumericArray;

/** The same numbers in arrays of this realm and of the other one. */
function both(kind: (typeof kinds)[number], rows: number, cols: number): [Matrix, Matrix] {
  const pair = [globalThis[kind], foreign<Make>(kind)].map((type) => {
    const data = new type(rows * cols);
    for (let at = 0; at < data.length; at++) data[at] = (at * 37) % 101;
    return { rows, cols, data };
  });
  expect(pair[1]!.data).not.toBeInstanceOf(globalThis[kind]);
  return pair as [Matrix, Matrix];
}

const kindOf = (data: NumericArray) => data[Symbol.toStringTag];

describe.each(kinds)('a %s of another realm', (kind) => {
  // Small enough for the reference, large enough for the engine.
  test.each([4, 80])('computes as one of this realm, in a matrix of %i rows', (rows) => {
    const [own, other] = both(kind, rows, 70);
    const work: ((image: Matrix) => Matrix | NumericArray)[] = [
      (image) => correlate(image, gaussian(1), { mode: 'same', border: 'reflect' }),
      (image) =>
        correlate(image, [
          [1, 2],
          [3, -5],
        ]),
      (image) => pad(image, { top: 1, left: 2 }, { border: 'wrap' }),
      (image) => edgeMap(image),
      (image) => canny(image),
      (image) => display(image, 'stretched'),
      (image) => applyFilter(image, 'sobel'),
      (image) => applyFilter(image, 'sharpen', { display: 'clamped' }),
      (image) => toImage(image).data,
      (image) =>
        conv2d(
          { channels: 1, ...image },
          { count: 1, channels: 1, ...own, rows: 1, cols: 2, data: new Float32Array([1, 2]) },
        ).data,
    ];
    for (const run of work) {
      const [expected, result] = [run(own), run(other)].map((it) => ('rows' in it ? it.data : it));
      expect(kindOf(result!)).toBe(kindOf(expected!));
      expect([...result!]).toEqual([...expected!]);
    }
    expect(formatMatrix(other)).toBe(formatMatrix(own));
  });

  test('takes a result as one of this realm does', () => {
    const [own, other] = both(kind, 60, 70);
    const image = both('Float32Array', 60, 70)[0];
    for (const kernel of [gaussian(2), [[1.5, 1.25, 0.25]]]) {
      const options = { mode: 'same' } as const;
      correlate(image, kernel, { ...options, out: own });
      expect(correlate(image, kernel, { ...options, out: other })).toBe(other);
      expect([...other.data]).toEqual([...own.data]);
    }
  });
});

describe('an image of another realm', () => {
  // As ImageData and canvases are: width, height and data are not the object's own.
  const image = foreign<ImageDataLike>(`
    class ImageData {
      #data = new Uint8ClampedArray(40 * 30 * 4).map((_, at) => at % 4 === 3 ? 255 : (at * 31) % 256);
      get width() { return 40; }
      get height() { return 30; }
      get data() { return this.#data; }
      get [Symbol.toStringTag]() { return 'ImageData'; }
    }
    new ImageData();
  `);
  const own = { width: 40, height: 30, data: Uint8ClampedArray.from(image.data) };

  test('is taken as one of this realm', () => {
    expect(toGray(image)).toEqual(toGray(own));
    expect(toTensor(image)).toEqual(toTensor(own));
    expect(flatten(image)).toEqual(flatten(own));
    expect(edgeMap(image)).toEqual(edgeMap(own));
    expect(canny(image)).toEqual(canny(own));
    expect(applyFilter(image, 'gaussian-3')).toEqual(applyFilter(own, 'gaussian-3'));
    expect(encodePng(image)).toEqual(encodePng(own));
  });

  test('is filtered into itself', () => {
    const before = Uint8ClampedArray.from(image.data);
    const sharp = applyFilter(own, 'sharpen') as ImageDataLike;
    expect(applyFilter(image, 'sharpen', { out: image })).toBe(image);
    expect([...image.data]).toEqual([...sharp.data]);
    image.data.set(before);
  });

  test('is taken by name where a matrix or a tensor is wanted', () => {
    expect(() => correlate(image as never, [[1]])).toThrow(
      'got an ImageData of 40×30; toGray makes a matrix from an RGBA image, toTensor a tensor',
    );
    expect(() => conv2d(image as never, image as never)).toThrow(
      'got an ImageData of 40×30; toTensor makes a tensor from an RGBA image',
    );
  });
});

interface ImageDataLike {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8ClampedArray;
}

test('bytes of a file of another realm are read', () => {
  const own = encodePng({ width: 1, height: 1, data: new Uint8Array([1, 2, 3, 255]) });
  const other = new (foreign<typeof Uint8Array>('Uint8Array'))(own);
  expect(imageFormat(other)).toBe('png');
  expect(decodePng(other)).toEqual(decodePng(own));
});

test.each(['BigInt64Array', 'BigUint64Array'] as const)(
  'a %s of another realm is printed',
  (kind) => {
    const data = foreign<BigInt64Array>(`new ${kind}([1n, 2n])`);
    expect(formatArray({ shape: [2], data })).toBe(
      formatArray({ shape: [2], data: new globalThis[kind]([1n, 2n]) as BigInt64Array }),
    );
  },
);

test.each(['Float16Array', 'DataView', 'Array'])('a fake %s is no array of numbers', (kind) => {
  const data = { length: 1, 0: 1, [Symbol.toStringTag]: kind === 'Array' ? 'Float32Array' : kind };
  expect(() => correlate({ rows: 1, cols: 1, data } as never, [[1]])).toThrow('image.data must be');
});

test('errors name what came, and what takes it', () => {
  const canvas = foreign<object>(`
    class HTMLCanvasElement {
      get width() { return 300; }
      get height() { return 150; }
      get [Symbol.toStringTag]() { return 'HTMLCanvasElement'; }
    }
    new HTMLCanvasElement();
  `);
  const came = 'got an HTMLCanvasElement of 300×150; getImageData of a canvas';
  for (const run of [toGray, toTensor, edgeMap, canny]) {
    expect(() => (run as (image: never) => unknown)(canvas as never)).toThrow(came);
  }
  expect(() => correlate(canvas as never, [[1]])).toThrow(came);
  expect(() => correlate(foreign('Promise.resolve(1)') as never, [[1]])).toThrow(
    'got a Promise; await it first',
  );
  const tensor = { channels: 1, rows: 1, cols: 1, data: new Float32Array(1) };
  expect(() => correlate(tensor as never, [[1]])).not.toThrow();
  expect(() => toGray(tensor as never)).toThrow('toImage makes an RGBA image');
  expect(() => toGray({ rows: 1, cols: 1, data: new Float32Array(1) } as never)).toThrow(
    '; toImage makes an RGBA image from a matrix',
  );
});

test('a Buffer gives plain arrays', () => {
  const image = { rows: 1, cols: 2, data: Buffer.from([1, 2]) };
  expect(Object.getPrototypeOf(pad(image, { left: 1 }).data)).toBe(Uint8Array.prototype);
});
