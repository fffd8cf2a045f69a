import {
  applyFilter,
  borders,
  type ChannelChoice,
  colorize,
  compassOperators,
  convolve,
  correlate,
  type Display,
  display,
  displays,
  edgeDetectors,
  edgeMap,
  filters,
  canny as findEdges,
  gradient,
  gradientOperators,
  kernel,
  type Matrix,
  magnitude,
  matrix,
  modes,
  operations,
  singleConv,
  toGray,
  toImage,
  toRows,
} from '@convolve/core';
import { describe, expect, it } from 'vitest';
import type { NamedKernel } from '../../shared/kernels';
import {
  initialSettings,
  type LayerSettings,
  type Look,
  percentiles,
} from '../../shared/labSettings';
import { Job, Superseded } from '../Job';
import { explainCell } from './explainCell';
import { noise } from './noise';
import { inputOf, mapNumbers, shownMap } from './oneMap';

const sobel = { name: 'Sobel', rows: toRows(kernel('sobel-x').matrix) };
const layer: LayerSettings = initialSettings(sobel).layers[0]!;
const image = noise(23, 17);

const canny = { name: 'Canny', filter: 'canny' };

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

/** The numbers of a kernel on matrices. */
function numbersOf(
  planes: readonly Matrix[],
  named: NamedKernel,
  place: Partial<LayerSettings> = {},
  job = new Job(),
): Promise<readonly Matrix[]> {
  const input = inputOf(
    planes.map((plane) => ({ name: '', matrix: plane })),
    false,
  );
  return mapNumbers(input, named, { ...layer, ...place }, job);
}

describe('mapNumbers', () => {
  const placement = { mode: 'same', border: 'reflect' } as const;
  const cases = modes.flatMap((mode) =>
    borders.map((border) => ({ mode, border, stride: [2, 3], dilation: [1, 2] }) as const),
  );

  it.each(cases)('equals the core with $mode and $border', async (place) => {
    const [result] = await numbersOf([image], uneven, place);
    // The lab keeps its border in 'valid', which has none.
    const expected = place.mode === 'valid' ? { ...place, border: 'zero' as const } : place;
    expect(result).toEqual(correlate(image, uneven.rows, expected));
  });

  it('sums over channels, and tells how far it is', async () => {
    const wide = [noise(80, 300, 2), noise(80, 300, 3)];
    const blur = { name: 'Blur', rows: toRows(kernel('gabor-45').matrix) };
    const fractions: number[] = [];
    const job = new Job((fraction) => fractions.push(fraction));
    job.expect(1);
    const [result] = await numbersOf(wide, blur, {}, job);
    expect(result).toEqual(singleConv(wide, blur.rows, placement));
    expect(fractions).toEqual([...fractions].sort((a, b) => a - b));
    expect(fractions.at(-1)).toBe(1);
  });

  it('keeps double precision', async () => {
    const exact = matrix([[0.1, 0.2, 0.3]]);
    const [result] = await numbersOf([exact], { name: '', rows: [[1, 1]] });
    expect(result?.data).toBeInstanceOf(Float64Array);
    expect(result).toEqual(correlate(exact, [[1, 1]], placement));
  });

  it('stops when the job was given up', async () => {
    const job = new Job();
    const working = numbersOf([image], sobel, {}, job);
    job.cancel();
    await expect(working).rejects.toThrow(Superseded);
  });

  it.each([
    [
      'too large a kernel',
      [image],
      { name: 'Tall', rows: Array.from({ length: 99 }, () => [1]) },
      { reason: 'kernelTooLarge', kernel: '99×1', input: '23×17' },
    ],
    ['Canny on fractions', [matrix([[0.5]])], canny, { reason: 'cannyInput' }],
    ['Canny on several channels', [image, image], canny, { reason: 'cannyInput' }],
  ])('says what does not fit: %s', async (_, planes, named, failure) => {
    await expect(numbersOf(planes, named, { mode: 'valid' })).rejects.toMatchObject({ failure });
  });

  it('says that channels have several sizes', () => {
    const planes = [image, noise(2, 2)].map((plane) => ({ name: '', matrix: plane }));
    expect(() => inputOf(planes, false)).toThrow('unequalSizes');
  });

  it('turns the kernel for a true convolution', async () => {
    const [turned] = await numbersOf([image], sobel, { operation: 'convolve' });
    expect(turned).toEqual(convolve(image, sobel.rows, placement));
    expect(turned).not.toEqual(correlate(image, sobel.rows, placement));
  });

  it.each(gradientOperators.map(({ id }) => id))('measures the gradient of %s', async (id) => {
    const [result] = await numbersOf([image], { name: '', filter: id });
    expect(result).toEqual(magnitude(gradient(image, id)));
  });

  it('fits the pair of an operator into the input as one', async () => {
    const [result] = await numbersOf([image], { name: '', filter: 'central' }, { mode: 'valid' });
    expect([result?.rows, result?.cols]).toEqual([21, 15]);
  });

  it.each(compassOperators.map(({ id }) => id))('takes the largest response of %s', async (id) => {
    const [result] = await numbersOf([image], { name: '', filter: id });
    expect(display(result!, 'clamped').data).toEqual(edgeMap(image, { operator: id }).data);
  });
});

describe('shownMap', () => {
  const photo = toImage([noise(60, 90, 4), noise(60, 90, 5), noise(60, 90, 6)]);
  const gray = { display: 'clamped', colormap: null } as const;
  const mapOf = (named: NamedKernel, look: Look, channels: ChannelChoice = 'gray') =>
    shownMap({ image: photo, channels }, named, layer, look, new Job());
  const shown = async (named: NamedKernel, look: Look, channels?: ChannelChoice) =>
    (await mapOf(named, look, channels)).shown;

  it.each(edgeDetectors.map(({ id }) => id))(
    "is the command's and the bot's map of %s",
    async (id) => {
      const expected = id === 'canny' ? findEdges(photo) : edgeMap(photo, { operator: id });
      expect((await shown({ name: '', filter: id }, gray)).data).toEqual(expected.data);
    },
  );

  it('has the tones and colours of the core', async () => {
    const response = correlate(toGray(photo), sobel.rows, { mode: 'same', border: 'reflect' });
    for (const how of displays) {
      const tones = display(response, how, how === 'clamped' ? {} : { percentiles });
      expect(await shown(sobel, { display: how, colormap: null })).toEqual(tones);
      expect(await shown(sobel, { display: how, colormap: 'gray' })).toEqual(tones);
    }
    expect(await shown(sobel, { display: 'signed', colormap: 'diverging' })).toEqual(
      colorize(display(response, 'signed', { percentiles }), 'diverging', { range: [1, 255] }),
    );
    expect(await shown(sobel, { display: 'clamped', colormap: 'viridis' }, 'each')).toEqual(
      applyFilter(photo, sobel.rows, {
        channels: 'each',
        display: 'clamped',
        mode: 'same',
        border: 'reflect',
      }),
    );
  });
});

describe('the scale of a map', () => {
  const dark = matrix([...Array(300).keys()].map((at) => [at % 10, at === 150 ? 4000 : at % 7]));
  const scaleOf = async (display: Display) => {
    const look = { display, colormap: null };
    return (await shownMap({ image: dark }, identity, layer, look, new Job())).scale;
  };
  const identity = { name: '', rows: [[1]] };

  it('leaves a few strong values out', async () => {
    expect(await scaleOf('absolute')).toEqual([0, 9]);
    expect(await scaleOf('signed')).toEqual([-9, 9]);
    expect(await scaleOf('stretched')).toEqual([0, 9]);
    expect(await scaleOf('clamped')).toEqual([0, 255]);
  });

  it('is not that of Canny, whose map is black and white', async () => {
    const bytes = { ...dark, data: Uint8Array.from(dark.data) };
    const look = { display: 'absolute', colormap: null } as const;
    const { shown, scale } = await shownMap({ image: bytes }, canny, layer, look, new Job());
    expect(scale).toEqual([0, 255]);
    expect(new Set(shown.data)).toEqual(new Set(findEdges(bytes).data));
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
    const sobelEdges = { name: '', filter: 'sobel' };
    const one = explainCell(planes.slice(1), sobelEdges, layer, 1, 1, true);
    const each = explainCell(planes, sobelEdges, layer, 1, 1, false);
    expect(each.total).toBe(`${one.total}\n${one.total}`);
  });

  it('measures the gradient of an operator', () => {
    const planes = [{ name: 'value', matrix: step }];
    const { total } = explainCell(planes, { name: '', filter: 'sobel' }, layer, 1, 1, true);
    const { x, y } = gradient(step);
    expect(total).toBe(
      `√((${x.data[4]})² + ${y.data[4]}²) = ${Number(Math.hypot(x.data[4]!, y.data[4]!).toPrecision(6))}`,
    );
  });
});

describe('the step-through of a filter', () => {
  const planes = [{ name: 'value', matrix: image }];
  const place = { ...layer, border: 'edge' } as const;
  const cases = filters.flatMap((filter) =>
    operations.map((operation) => [filter.id, operation, filter] as const),
  );

  it.each(cases)('ends in the number of the map: %s, %s', async (id, operation, { kind }) => {
    const named = { name: id, filter: id };
    const [result] = await numbersOf([image], named, { ...place, operation });
    const cell = explainCell(planes, named, { ...place, operation }, 22, 3, true);
    if (kind === 'canny') {
      expect(cell.filters).toEqual([]);
      return;
    }
    const value = result!.data[22 * image.cols + 3]!;
    const text = cell.total || cell.filters[0]!.parts[0]!.text;
    const said = cell.total ? Number(text.split(' = ').at(-1)) : cell.filters[0]!.parts[0]!.sum;
    expect(said).toBeCloseTo(value, 2);
  });

  it('centres kernels of several sizes in one window', () => {
    const { filters: parts } = explainCell(
      planes,
      { name: '', filter: 'central' },
      place,
      5,
      5,
      true,
    );
    expect(parts.map(({ label, weights }) => [label, ...weights])).toEqual([
      ['x', 0, 0, 0, -1, 0, 1, 0, 0, 0],
      ['y', 0, -1, 0, 0, 0, 0, 0, 1, 0],
    ]);
  });
});
