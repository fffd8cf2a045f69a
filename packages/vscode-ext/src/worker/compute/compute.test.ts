import {
  borders,
  compassOperators,
  convolve,
  correlate,
  display,
  edgeMap,
  gradient,
  gradientOperators,
  kernel,
  magnitude,
  matrix,
  modes,
  singleConv,
  toGray,
  toRows,
} from '@convolve/core';
import { describe, expect, it } from 'vitest';
import { initialSettings, type LayerSettings } from '../../shared/labSettings';
import { Job, Superseded } from '../Job';
import { applyKernel, workOf } from './applyKernel';
import { explainCell } from './explainCell';
import { extremes } from './extremes';
import { inputPlanes } from './inputPlanes';
import { noise } from './noise';

const sobel = { name: 'Sobel', rows: toRows(kernel('sobel-x').matrix) };
const layer: LayerSettings = initialSettings(sobel).layers[0]!;
const image = noise(23, 17);

/** A kernel that is neither square nor symmetric. */
const uneven = {
  name: 'Uneven',
  rows: [
    [1, -2],
    [0.5, 3],
    [4, 1],
    [-1, 2],
  ],
};

describe('applyKernel', () => {
  const placement = { mode: 'same', border: 'reflect' } as const;
  const cases = modes.flatMap((mode) =>
    borders.map((border) => ({ mode, border, stride: [2, 3], dilation: [1, 2] }) as const),
  );

  it.each(cases)('equals the core with $mode and $border', async (place) => {
    const result = await applyKernel([image], uneven, { ...layer, ...place }, new Job());
    expect(result).toEqual(correlate(image, uneven.rows, place));
  });

  it('equals the core over bands and channels, but for the rounding of Float32', async () => {
    const wide = [noise(80, 3000, 2), noise(80, 3000, 3)];
    const blur = { name: 'Blur', rows: toRows(kernel('gaussian-sigma-1').matrix) };
    const fractions: number[] = [];
    const job = new Job((fraction) => fractions.push(fraction));
    job.expect(workOf(wide, blur, layer));
    const result = await applyKernel(wide, blur, layer, job);
    const expected = singleConv(wide, blur.rows, placement);
    expect(result.data.length).toBe(expected.data.length);
    // The engine's bound: 50 products of a kernel whose sum is 1 with values up to 255, twice.
    const bound = 50 * 2 ** -24 * 510;
    const near = (value: number, at: number) => Math.abs(value - expected.data[at]!) <= bound;
    expect(result.data.every(near)).toBe(true);
    expect(fractions.length).toBeGreaterThan(1);
    expect(fractions.at(-1)).toBeCloseTo(1);
  });

  it('keeps double precision', async () => {
    const exact = matrix([[0.1, 0.2, 0.3]]);
    const result = await applyKernel([exact], { name: '', rows: [[1, 1]] }, layer, new Job());
    expect(result.data).toBeInstanceOf(Float64Array);
    expect(result).toEqual(correlate(exact, [[1, 1]], placement));
  });

  it('stops when the job was given up', async () => {
    const job = new Job();
    const working = applyKernel([image], sobel, layer, job);
    job.cancel();
    await expect(working).rejects.toThrow(Superseded);
  });

  it('says what does not fit', async () => {
    const tall = { name: 'Tall', rows: Array.from({ length: 99 }, () => [1]) };
    const working = applyKernel([image], tall, { ...layer, mode: 'valid' }, new Job());
    await expect(working).rejects.toMatchObject({
      kernel: { rows: 99, cols: 1 },
      input: { rows: 23, cols: 17 },
    });
  });

  it('turns the kernel for a true convolution', async () => {
    const turned = await applyKernel(
      [image],
      sobel,
      { ...layer, operation: 'convolve' },
      new Job(),
    );
    expect(turned).toEqual(convolve(image, sobel.rows, placement));
    expect(turned).not.toEqual(correlate(image, sobel.rows, placement));
  });

  it.each(gradientOperators.map(({ id }) => id))(
    'measures the gradient of %s',
    async (operator) => {
      const result = await applyKernel([image], { ...sobel, operator }, layer, new Job());
      expect(result).toEqual(magnitude(gradient(image, operator)));
    },
  );

  it('fits the pair of an operator into the input as one', async () => {
    const central = { ...sobel, operator: 'central' } as const;
    const { rows, cols } = await applyKernel(
      [image],
      central,
      { ...layer, mode: 'valid' },
      new Job(),
    );
    expect([rows, cols]).toEqual([21, 15]);
  });

  it.each(compassOperators.map(({ id }) => id))(
    'takes the largest response of %s',
    async (operator) => {
      const result = await applyKernel([image], { ...sobel, operator }, layer, new Job());
      expect(display(result, 'clamped').data).toEqual(edgeMap(image, { operator }).data);
    },
  );
});

describe('inputPlanes', () => {
  const pixels = {
    width: 2,
    height: 1,
    data: Uint8ClampedArray.from([1, 2, 3, 255, 40, 50, 60, 255]),
  };
  const planes = (choice: Parameters<typeof inputPlanes>[1]) =>
    inputPlanes(pixels, choice).map(({ name, matrix: plane }) => [name, ...plane.data]);

  it('takes grey, one colour, or all three', () => {
    expect(planes('gray')).toEqual([['gray', ...toGray(pixels).data]]);
    expect(planes('green')).toEqual([['green', 2, 50]]);
    const all = [
      ['red', 1, 40],
      ['green', 2, 50],
      ['blue', 3, 60],
    ];
    expect(planes('each')).toEqual(all);
    expect(planes('sum')).toEqual(all);
  });

  it('takes a matrix as it is', () => {
    const numbers = matrix([[0.1, -3]]);
    expect(inputPlanes(numbers, 'sum')).toEqual([{ name: 'value', matrix: numbers }]);
  });
});

describe('explainCell', () => {
  const step = matrix([
    [10, 10, -3],
    [10, 10, 10],
    [10, 10, 10],
  ]);
  const vertical = {
    name: 'v',
    rows: [
      [1, 0, -1],
      [1, 0, -1],
      [1, 0, -1],
    ],
  };

  it('writes the sum out as the lesson does', () => {
    const { filters, total, top, left } = explainCell(
      [{ name: 'value', matrix: step }],
      vertical,
      layer,
      1,
      1,
      true,
    );
    expect(filters[0]?.parts[0]?.text).toBe(
      '10·1 + 10·0 + (-3)·(-1) + 10·1 + 10·0 + 10·(-1) + 10·1 + 10·0 + 10·(-1) = 13',
    );
    expect([top, left, total]).toEqual([0, 0, '']);
  });

  it('gives what the border holds where the window hangs over', () => {
    const zero = { ...layer, border: 'zero' } as const;
    const cell = explainCell([{ name: 'value', matrix: step }], vertical, zero, 0, 0, true);
    expect(cell).toMatchObject({ top: -1, left: -1 });
    expect(cell.filters[0]?.parts[0]?.window).toEqual([0, 0, 0, 0, 10, 10, 0, 10, 10]);
  });

  it('adds channels up, unless each stands for itself', () => {
    const planes = ['red', 'green'].map((name) => ({ name, matrix: step }));
    expect(explainCell(planes, vertical, layer, 1, 1, true).total).toBe('13 + 13 = 26');
    expect(explainCell(planes, vertical, layer, 1, 1, false).total).toBe('');
  });

  it('measures each colour for itself', () => {
    const planes = ['red', 'green'].map((name) => ({ name, matrix: step }));
    const one = explainCell(planes.slice(1), { ...vertical, operator: 'sobel' }, layer, 1, 1, true);
    const each = explainCell(planes, { ...vertical, operator: 'sobel' }, layer, 1, 1, false);
    expect(each.total).toBe(`${one.total}\n${one.total}`);
  });

  it('measures the gradient of an operator', () => {
    const planes = [{ name: 'value', matrix: step }];
    const { total } = explainCell(planes, { ...vertical, operator: 'sobel' }, layer, 1, 1, true);
    const { x, y } = gradient(step);
    expect(total).toBe(
      `√((${x.data[4]})² + ${y.data[4]}²) = ${Number(Math.hypot(x.data[4]!, y.data[4]!).toPrecision(6))}`,
    );
  });
});

it('finds the least and the greatest finite value', () => {
  expect(extremes([matrix([[Number.NaN, 3]]), matrix([[-2, Number.POSITIVE_INFINITY]])])).toEqual([
    -2, 3,
  ]);
  expect(extremes([matrix([[Number.NaN]])])).toEqual([0, 0]);
});
