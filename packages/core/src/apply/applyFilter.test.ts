import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { convolve } from '../correlate/convolve.js';
import { correlate } from '../correlate/correlate.js';
import { singleConv } from '../correlate/singleConv.js';
import { canny } from '../edges/canny.js';
import { edgeMap } from '../edges/edgeMap.js';
import { gradient } from '../edges/gradient.js';
import { magnitude } from '../edges/magnitude.js';
import { colorize } from '../figure/colorize.js';
import { compassFilters } from '../filters/compass.js';
import { filter } from '../filters/filter.js';
import { filters } from '../filters/filters.js';
import { gradientFilters } from '../filters/gradients.js';
import { kernel } from '../filters/kernel.js';
import { display } from '../image/display.js';
import { toGray } from '../image/toGray.js';
import { toImage } from '../image/toImage.js';
import { toTensor } from '../image/toTensor.js';
import type { RgbaImage } from '../image/types.js';
import { borders } from '../matrix/border.js';
import { matrix } from '../matrix/matrix.js';
import { channel } from '../matrix/tensor.js';
import { toRows } from '../matrix/toRows.js';
import type { Matrix, NumericArray } from '../matrix/types.js';
import { applyFilter } from './applyFilter.js';
import { applyFilterInBands } from './applyFilterInBands.js';
import type { channelChoices } from './options.js';

/** An image of noise, with a bright and a dark side. */
function imageOf(width: number, height: number, seed = 1): RgbaImage {
  const data = new Uint8Array(width * height * 4);
  let state = seed;
  for (let at = 0; at < data.length; at++) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    data[at] = at % 4 === 3 ? 255 : (state >>> 24) * ((at >> 2) % width < width / 2 ? 0.4 : 1);
  }
  return { width, height, data };
}

const photo = imageOf(40, 30);
const ramp = [
  [0, 0.3, 0.9, 0.2],
  [0.1, 0.8, 0.4, 0],
  [0.5, 0.5, 0.6, 0.7],
];

const bytes = ({ data }: { readonly data: ArrayLike<number> }) => [...Array.from(data)];

describe('on a matrix', () => {
  test('a kernel gives what correlate gives, for every option', () => {
    const weights = [
      [1, 2],
      [0, -3],
    ];
    for (const mode of ['valid', 'same', 'full'] as const) {
      for (const border of borders) {
        const steps = { mode, stride: [2, 1], dilation: 2 } as const;
        const placement = mode === 'valid' ? steps : { ...steps, border };
        const expected = correlate(ramp, weights, placement);
        expect(applyFilter(ramp, weights, placement)).toEqual(expected);
      }
    }
    const filled = { mode: 'same', border: 'zero', fill: 9 } as const;
    expect(applyFilter(ramp, weights, filled)).toEqual(correlate(ramp, weights, filled));
    expect(applyFilter(ramp, weights, { operation: 'convolve' })).toEqual(convolve(ramp, weights));
  });

  test('a kernel is applied where it fits by default, and at every element with a border', () => {
    expect(applyFilter(ramp, 'sobel-x')).toEqual(correlate(ramp, kernel('sobel-x').matrix));
    expect(applyFilter(ramp, 'sobel-x', { border: 'wrap' })).toEqual(
      correlate(ramp, kernel('sobel-x').matrix, { mode: 'same', border: 'wrap' }),
    );
  });

  test.each([
    ['rows of numbers', (rows: number[][]) => rows, Float64Array],
    ['Float64', (rows: number[][]) => matrix(rows), Float64Array],
    ['Float32', (rows: number[][]) => matrix(rows, Float32Array), Float32Array],
    ['Int16', (rows: number[][]) => matrix(rows, Int16Array), Float32Array],
    ['Uint8', (rows: number[][]) => matrix(rows, Uint8Array), Float32Array],
  ] as const)('edges are unrounded strengths in the number type of %s', (_, make, type) => {
    const wide = ramp.map((row) => row.map((value) => Math.round(value * 250)));
    for (const operator of gradientFilters) {
      const found = applyFilter(make(wide), operator);
      expect(found.data).toBeInstanceOf(type);
      expect(found).toEqual(magnitude(gradient(make(wide), operator.id)));
      expect(Math.max(...found.data), operator.id).toBeGreaterThan(20);
    }
  });

  test('strengths below 1 and above 255 and NaN are told as they are', () => {
    const small = applyFilter(ramp, 'sobel');
    expect(small.data[1]).toBeCloseTo(2.4, 12);
    const large = applyFilter([[0, 0, 90_000]], 'central');
    expect(toRows(large)).toEqual([[0, 90_000, 0]]);
    expect(applyFilter([[0, 0, Number.NaN, 2]], 'central').data[1]).toBeNaN();
  });

  test('a compass gives the largest of its eight responses', () => {
    for (const { id, kernels } of compassFilters) {
      const responses = kernels.map((it) =>
        correlate(ramp, it.matrix, { mode: 'same', border: 'reflect' }),
      );
      const largest = responses[0]!.data.map((_, at) =>
        Math.max(...responses.map(({ data }) => data[at]!)),
      );
      expect(applyFilter(ramp, id)).toEqual({ rows: 3, cols: 4, data: largest });
    }
  });

  test('edges follow every placement: a strided map has the elements of the whole one', () => {
    const image = matrix(toRows(toGray(photo)), Float32Array);
    const whole = applyFilter(image, 'farid');
    const strided = applyFilter(image, 'farid', { stride: [2, 3] });
    expect([strided.rows, strided.cols]).toEqual([15, 14]);
    expect(strided.data[1 * 14 + 2]).toBe(whole.data[2 * 40 + 6]);
    const valid = applyFilter(image, 'central', { mode: 'valid' });
    expect([valid.rows, valid.cols]).toEqual([28, 38]);
    expect(valid.data[0]).toBe(applyFilter(image, 'central').data[41]);
    const own = { ...gradientFilters[0]!, id: 'own', x: [[1, 2]], y: [[0]] };
    expect(toRows(applyFilter([[3, 4, 5]], own))).toEqual([[10, 11, 14]]);
    expect(toRows(applyFilter([[3, 4, 5]], own, { operation: 'convolve' }))).toEqual([
      [11, 10, 13],
    ]);
    expect(applyFilter(image, 'sobel', { dilation: 2 })).not.toEqual(applyFilter(image, 'sobel'));
    expect(applyFilter(image, 'sobel', { border: 'zero' }).data[0]).toBeGreaterThan(0);
  });

  test('norm and threshold', () => {
    const { x, y } = gradient(ramp);
    expect(applyFilter(ramp, 'sobel', { norm: 'L1' })).toEqual(magnitude({ x, y }, 'L1'));
    expect(bytes(applyFilter(ramp, 'sobel', { threshold: 2 }))).toEqual(
      bytes(magnitude({ x, y })).map((strength) => (strength > 2 ? 255 : 0)),
    );
  });

  test('Canny gives 0 and 255 in the number type of the matrix', () => {
    const step = Array(4).fill([0, 0, 90, 90]);
    const found = applyFilter(step, 'canny', { low: 50, high: 90, norm: 'L2' });
    expect(found.data).toBeInstanceOf(Float64Array);
    expect(bytes(found)).toEqual(bytes(canny(step, { low: 50, high: 90, norm: 'L2' })));
    expect(bytes(applyFilter(step, 'canny', { low: 1e4, high: 1e5 }))).toEqual(Array(16).fill(0));
  });

  test('edges, which are never negative, are the same absolute and clamped', () => {
    const gray = toGray(imageOf(70, 50));
    for (const filter of ['sobel', 'farid', 'kirsch', 'canny']) {
      const shown = applyFilter(gray, filter, { display: 'absolute' });
      expect(shown).toEqual(display(applyFilter(gray, filter), 'absolute'));
      expect(shown).toEqual(applyFilter(gray, filter, { display: 'clamped' }));
    }
  });

  test('it is shown where a display or a colour map is asked for', () => {
    const response = correlate(ramp, [[1, -1]]);
    for (const how of ['clamped', 'absolute', 'signed', 'stretched'] as const) {
      expect(applyFilter(ramp, [[1, -1]], { display: how })).toEqual(display(response, how));
    }
    expect(applyFilter(ramp, [[1, -1]], { colormap: 'diverging' })).toEqual(
      colorize(response, 'diverging'),
    );
    const both = { display: 'signed', colormap: 'diverging' } as const;
    expect(applyFilter(ramp, [[1, -1]], both)).toEqual(
      colorize(display(response, 'signed'), 'diverging', { range: [1, 255] }),
    );
  });
});

describe('on an image', () => {
  test('edges are the 8-bit maps of edgeMap and canny', () => {
    for (const { id } of [...gradientFilters, ...compassFilters]) {
      expect(applyFilter(photo, id)).toEqual(edgeMap(photo, { operator: id }));
    }
    const options = { norm: 'L1', border: 'wrap', threshold: 300 } as const;
    expect(applyFilter(photo, 'scharr', options)).toEqual(
      edgeMap(photo, { operator: 'scharr', ...options }),
    );
    expect(applyFilter(photo, 'canny', { low: 10, high: 400 })).toEqual(
      canny(photo, { low: 10, high: 400 }),
    );
  });

  test('a kernel that keeps the brightness is applied to each colour, others to grey', () => {
    const placement = { mode: 'same', border: 'reflect' } as const;
    const rgb = toTensor(photo);
    for (const id of ['box-3', 'sharpen', 'gaussian-sigma-2']) {
      const each = [0, 1, 2].map((index) =>
        display(correlate(channel(rgb, index), kernel(id).matrix, placement), 'clamped'),
      );
      expect(applyFilter(photo, id)).toEqual(toImage(each));
    }
    for (const id of ['sobel-x', 'line-rising']) {
      const { matrix: weights, display: how } = kernel(id);
      const response = correlate(toGray(photo), weights, placement);
      expect(applyFilter(photo, id)).toEqual(display(response, how));
    }
  });

  test('each choice of channels', () => {
    const placement = { mode: 'same', border: 'reflect' } as const;
    const weights = kernel('sobel-x').matrix;
    const rgb = toTensor(photo);
    const shown = (image: Matrix) => display(correlate(image, weights, placement), 'absolute');
    const of = (channels: (typeof channelChoices)[number]) =>
      applyFilter(photo, 'sobel-x', { channels, display: 'absolute' });
    expect(of('gray')).toEqual(shown(toGray(photo)));
    expect(of('red')).toEqual(shown(channel(rgb, 0)));
    expect(of('green')).toEqual(shown(channel(rgb, 1)));
    expect(of('blue')).toEqual(shown(channel(rgb, 2)));
    expect(of('sum')).toEqual(display(singleConv(rgb, weights, placement), 'absolute'));
    expect(of('each')).toEqual(toImage([0, 1, 2].map((index) => shown(channel(rgb, index)))));
    expect(applyFilter(photo, 'sobel', { channels: 'green' })).toEqual(edgeMap(channel(rgb, 1)));
    const sums = bytes(channel(rgb, 0)).map(
      (value, at) => value + rgb.data[1200 + at]! + rgb.data[2400 + at]!,
    );
    const sum = { rows: 30, cols: 40, data: Float32Array.from(sums) };
    expect(applyFilter(photo, 'sobel', { channels: 'sum' })).toEqual(edgeMap(sum));
  });

  test('several channels are shown on one scale', () => {
    const shown = applyFilter(photo, 'sobel-x', { channels: 'each', display: 'signed' });
    const planes = [0, 1, 2].map((index) =>
      correlate(channel(toTensor(photo), index), kernel('sobel-x').matrix, {
        mode: 'same',
        border: 'reflect',
      }),
    );
    const all = planes.flatMap(bytes);
    const range = [Math.min(...all), Math.max(...all)] as const;
    expect(shown).toEqual(toImage(planes.map((plane) => display(plane, 'signed', { range }))));
  });

  test('a colour map colours the values, or with a display the grey values', () => {
    expect(applyFilter(photo, 'sobel', { colormap: 'magma' })).toEqual(
      colorize(edgeMap(photo), 'magma'),
    );
    const response = correlate(toGray(photo), kernel('box-3').matrix, {
      mode: 'same',
      border: 'reflect',
    });
    expect(applyFilter(photo, 'box-3', { colormap: 'viridis' })).toEqual(
      colorize(response, 'viridis'),
    );
    expect(applyFilter(photo, 'box-3', { colormap: 'viridis', display: 'clamped' })).toEqual(
      colorize(display(response, 'clamped'), 'viridis', { range: [0, 255] }),
    );
  });
});

describe('on a tensor', () => {
  const rgb = toTensor(photo);

  test('each channel for itself, or their sum', () => {
    const weights = kernel('laplacian-4').matrix;
    const each = applyFilter(rgb, 'laplacian-4');
    expect(each).toMatchObject({ channels: 3, rows: 28, cols: 38 });
    const apart = [0, 1, 2].flatMap((index) => bytes(correlate(channel(rgb, index), weights)));
    expect(bytes(each)).toEqual(apart);
    expect(applyFilter(rgb, 'laplacian-4', { channels: 'sum' })).toEqual(singleConv(rgb, weights));
  });

  test('two channels cannot be shown as colours', () => {
    const two = { ...rgb, channels: 2, data: rgb.data.subarray(0, 2400) };
    expect(() => applyFilter(two, 'sobel', { display: 'clamped' })).toThrow(
      'image must have 1 or 3 channels to be shown',
    );
  });
});

test('out takes the result, is returned, and may be the image', () => {
  const out = { rows: 30, cols: 40, data: new Uint8Array(1200) };
  expect(applyFilter(photo, 'sobel', { out })).toBe(out);
  expect(out).toEqual(edgeMap(photo));
  const pixels = { width: 40, height: 30, data: new Uint8ClampedArray(photo.data) };
  const expected = applyFilter(photo, 'sharpen');
  expect(applyFilter(pixels, 'sharpen', { out: pixels })).toBe(pixels);
  expect(pixels).toEqual(expected);
  const numbers = { rows: 3, cols: 4, data: new Float32Array(12) };
  applyFilter(ramp, 'sobel', { out: numbers });
  expect(numbers.data[1]).toBeCloseTo(2.4, 6);
  const stack = { channels: 3, rows: 30, cols: 40, data: new Float32Array(3600) };
  expect(applyFilter(toTensor(photo), 'sobel', { out: stack })).toBe(stack);
  expect(stack.data.some((value) => value > 0)).toBe(true);
});

test('a fill alone keeps the size, as a border does', () => {
  expect(applyFilter(ramp, [[1, 1, 1]], { fill: 9 })).toEqual(
    correlate(ramp, [[1, 1, 1]], { mode: 'same', fill: 9 }),
  );
});

test('a filter that somebody made is read: rows of weights too', () => {
  const own = { ...filter([[1]]), matrix: [[1, -1]] } as never;
  expect(applyFilter(ramp, own)).toEqual(correlate(ramp, [[1, -1]]));
});

test.each<[string, () => unknown]>([
  [
    'filter.kind must be one of',
    () => applyFilter(ramp, { ...filter([[1]]), kind: 'median' } as never),
  ],
  [
    'filter.display must be one of',
    () => applyFilter(photo, { ...filter([[1]]), display: 'loud' } as never),
  ],
  ['filter.matrix must be rows', () => applyFilter(ramp, { ...filter([[1]]), matrix: 3 } as never)],
  [
    'filter.kernels must be at least two',
    () => applyFilter(ramp, { ...compassFilters[0]!, kernels: [] }),
  ],
  [
    'filter.kernels[0].matrix must be rows',
    () => applyFilter(ramp, { ...compassFilters[0]!, kernels: [[[1]], [[2]]] } as never),
  ],
  [
    'out must be a matrix or a tensor of a Float32Array',
    () => applyFilter(ramp, 'sobel', { out: matrix([[1]], Uint8Array) }),
  ],
  [
    'out must be a matrix or a tensor of a Float32Array',
    () => applyFilter(ramp, 'sobel', { out: {} as never }),
  ],
  ['out must be rows of numbers or', () => applyFilter(photo, 'sobel', { out: null as never })],
  ['id must be the id of a filter', () => applyFilter(photo, 'soble')],
  ["options has no option 'norm'", () => applyFilter(photo, 'box-3', { norm: 'L1' })],
  ["options has no option 'threshold'", () => applyFilter(ramp, 'canny', { threshold: 3 })],
  ["options has no option 'border'", () => applyFilter(photo, 'canny', { border: 'edge' })],
  ["options has no option 'low'", () => applyFilter(photo, 'sobel', { low: 3 })],
  ["options has no option 'channels'", () => applyFilter(ramp, 'sobel', { channels: 'gray' })],
  ['channels must be one of', () => applyFilter(toTensor(photo), 'sobel', { channels: 'red' })],
  ['channels must be one of', () => applyFilter(photo, 'sobel', { channels: 'hsv' as never })],
  ['display must be one of', () => applyFilter(photo, 'sobel', { display: 'loud' as never })],
  ['colormap must be one of', () => applyFilter(photo, 'sobel', { colormap: 'jet' as never })],
  [
    "colormap has no effect with channels 'each'",
    () => applyFilter(photo, 'box-3', { channels: 'each', colormap: 'magma' }),
  ],
  ["channels must not be 'sum' with Canny", () => applyFilter(photo, 'canny', { channels: 'sum' })],
  ['kernel must fit', () => applyFilter([[1]], 'box-3')],
  ['out must be 30×40', () => applyFilter(photo, 'sobel', { out: matrix([[1]], Uint8Array) })],
  [
    'out.data must be a Uint8Array',
    () =>
      applyFilter(photo, 'sobel', { out: { rows: 30, cols: 40, data: new Float32Array(1200) } }),
  ],
  [
    'out must be { width, height, data }',
    () => applyFilter(photo, 'box-3', { out: matrix([[1]], Uint8Array) }),
  ],
  [
    'image.data must be a Uint8ClampedArray or Uint8Array',
    () => applyFilter({ width: 1, height: 1, data: [1] } as never, 'sobel'),
  ],
])('an error says what is wrong: %s', (message, run) => {
  expect(run).toThrow(message);
});

/** Compares all bytes at once: `toEqual` takes seconds for as many. */
function expectSame(a: { readonly data: NumericArray }, b: { readonly data: NumericArray }): void {
  expect({ ...a, data: a.data.length }).toEqual({ ...b, data: b.data.length });
  const [left, right] = [a, b].map(({ data }) =>
    Buffer.from(data.buffer, data.byteOffset, data.byteLength),
  );
  expect(Buffer.compare(left!, right!)).toBe(0);
}

describe('in bands', () => {
  const big = imageOf(700, 500);
  const gray = toGray(big);

  test.each([
    ['edges of an image', big, 'sobel', {}],
    ['edges without a fused pass', big, 'farid', {}],
    ['Canny', big, 'canny', {}],
    ['each colour', big, 'gaussian-3', {}],
    ['whole numbers to bytes', big, 'sharpen', { channels: 'gray', display: 'clamped' }],
    ['signed', big, 'sobel-x', {}],
    ['stretched in colours', big, 'laplacian-4', { display: 'stretched', colormap: 'viridis' }],
    ['numbers', gray, 'gaussian-sigma-2', {}],
    ['by transforms', matrix(toRows(gray), Float32Array), 'gabor-45', { border: 'symmetric' }],
    ['doubles', matrix(toRows(gray)), 'unsharp-mask', { dilation: 2 }],
    ['a tensor', toTensor(big), 'box-7', { border: 'wrap' }],
  ] as const)('no bit changes: %s', (_, image, filter, options) => {
    const run = applyFilterInBands(image as RgbaImage, filter, options);
    const fractions: number[] = [];
    let ready = 0;
    for (;;) {
      const { done, value } = run.next();
      if (done) {
        expectSame(value, applyFilter(image as RgbaImage, filter, options));
        break;
      }
      const { from, to, fraction, result } = value;
      if (to > 0) {
        expect(from).toBe(ready);
        ready = to;
      }
      fractions.push(fraction);
      expect(result).toBeDefined();
    }
    expect(fractions.at(-1)).toBe(1);
    expect(fractions).toEqual([...fractions].sort((a, b) => a - b));
    expect(ready).toBeGreaterThan(0);
    if (filter !== 'canny') expect(fractions.length).toBeGreaterThan(1);
  });

  test('the rows that a step has finished stay as they are', () => {
    const run = applyFilterInBands(big, 'sobel');
    const seen: { to: number; rows: NumericArray }[] = [];
    let end: Matrix<Uint8Array> | undefined;
    for (const { to, result } of run) {
      end = result as Matrix<Uint8Array>;
      seen.push({ to, rows: end.data.slice(0, to * 700) });
    }
    for (const { to, rows } of seen) {
      expectSame({ data: rows }, { data: end!.data.slice(0, to * 700) });
    }
  });

  test('any filter, placement and size gives the same in bands and whole', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...filters),
        fc.integer({ min: 19, max: 330 }),
        fc.integer({ min: 19, max: 900 }),
        fc.nat(1000),
        fc.constantFrom(...borders),
        (filter, width, height, seed, border) => {
          const image = imageOf(width, height, seed);
          const options = filter.kind === 'canny' ? {} : { border };
          const run = applyFilterInBands(image, filter, options);
          let step = run.next();
          while (!step.done) step = run.next();
          expectSame(step.value, applyFilter(image, filter, options));
        },
      ),
      { seed: 29, numRuns: 60 },
    );
  });
});
