import { type RgbaImage, singleConv, toImage, toRows } from '@convolve/core';
import { describe, expect, it } from 'vitest';
import type { NamedKernel } from '../shared/kernels';
import { initialSettings, type LabSettings } from '../shared/labSettings';
import { noise } from './compute/noise';
import { Job, Superseded } from './Job';
import { LayerMaps } from './LayerMaps';
import type { Strip } from './messages';
import { reduced } from './reduced';

const image = toImage([noise(30, 20, 1), noise(30, 20, 2), noise(30, 20, 3)]);
const sobel = { name: 'Sobel', filter: 'sobel' };
const kernels = [sobel, { name: 'Box', filter: 'box-3' }];
const start = initialSettings(sobel);
const layer = start.layers[0]!;
const noStrips = () => {};

/** The maps of settings, and what of them is used. */
async function mapsOf(settings: LabSettings, kept = new Map<string, unknown>()) {
  const maps = new LayerMaps(image, settings, kept, new Job());
  const { inputs, channels } = await maps.inputs();
  const shown = await maps.shown(inputs, 0, 1, noStrips);
  const last = settings.layers.length - 1;
  const numbers = await maps.numbers(last, settings.layers[last]!.kernels[0]!, inputs);
  return { shown, numbers, channels, used: maps.used };
}

describe('the maps of a layer', () => {
  it('have a plane for each colour, or one of all', async () => {
    const each = await mapsOf({ ...start, channels: 'each' });
    expect(each.numbers.map(({ name }) => name)).toEqual(['red', 'green', 'blue']);
    expect(each.channels).toEqual([3, 3]);
    const sum = await mapsOf({ ...start, channels: 'sum' });
    expect(sum.numbers.map(({ name }) => name)).toEqual(['Sobel']);
    expect(sum.channels).toEqual([3, 1]);
  });

  it('are the input of the next layer, summed', async () => {
    const first = { ...layer, kernels };
    const box = { name: 'Mean', rows: [[0.5, 0.5]] };
    const settings = { ...start, layers: [first, { ...layer, kernels: [box] }] };
    const { numbers, channels } = await mapsOf(settings);
    const alone = await Promise.all(
      kernels.map((kernel) => mapsOf({ ...start, layers: [{ ...layer, kernels: [kernel] }] })),
    );
    const maps = alone.map((it) => it.numbers[0]!.matrix);
    const { mode } = layer;
    const border = mode === 'valid' ? 'zero' : layer.border;
    expect(numbers[0]?.matrix).toEqual(singleConv(maps, box.rows, { mode, border }));
    expect(channels).toEqual([1, 2, 1]);
  });

  it('are kept while settings ask for them', async () => {
    const before = await mapsOf({ ...start, layers: [{ ...layer, kernels }] });
    const clamped: LabSettings = { ...start, display: 'clamped' };
    const after = await mapsOf(clamped, before.used);
    expect(after.numbers[0]?.matrix).toBe(before.numbers[0]?.matrix);
    expect(after.shown[0]).not.toEqual(before.shown[0]);
    const back = await mapsOf(start, before.used);
    expect(back.shown[0]).toBe(before.shown[0]);
    expect(after.used.size).toBeLessThan(before.used.size);
  });
});

describe('a slow map', () => {
  const tall: RgbaImage = toImage([noise(3000, 1000, 4)]);
  const slow: NamedKernel = { name: 'Slow', rows: toRows(noise(31, 31, 7)) };
  const settings: LabSettings = { ...initialSettings(slow), display: 'absolute' };

  it('is painted strip by strip, with the pixels of the whole', async () => {
    const maps = new LayerMaps(tall, settings, new Map(), new Job(() => {}, 0));
    const strips: Strip[] = [];
    const { inputs } = await maps.inputs();
    const [map] = await maps.shown(inputs, 0, 1, (strip) => strips.push(strip));
    const whole = Buffer.from(toImage(map!.shown as Parameters<typeof toImage>[0]).data.buffer);
    expect(strips.length).toBeGreaterThan(1);
    let painted = 0;
    for (const { top, cols, pixels } of strips) {
      const begin = top * cols * 4;
      expect(begin).toBe(painted);
      painted = begin + pixels.length;
      expect(whole.subarray(begin, painted).equals(new Uint8Array(pixels.buffer))).toBe(true);
    }
  });

  it('is painted reduced where the screen shows no more', async () => {
    const maps = new LayerMaps(tall, settings, new Map(), new Job(() => {}, 0));
    const strips: Strip[] = [];
    const { inputs } = await maps.inputs();
    const [map] = await maps.shown(inputs, 0, 7, (strip) => strips.push(strip));
    const { pixels: whole } = reduced(map!.shown, 0, 3000, 7);
    expect(strips.length).toBeGreaterThan(1);
    for (const { top, pixels } of strips) {
      const begin = (top / 7) * Math.ceil(1000 / 7) * 4;
      const expected = Buffer.from(whole.buffer, begin, pixels.length);
      expect(expected.equals(new Uint8Array(pixels.buffer))).toBe(true);
    }
  });

  it('stops between two bands when a newer request has come', async () => {
    const job = new Job(() => {}, 0);
    const maps = new LayerMaps(tall, settings, new Map(), job);
    const { inputs } = await maps.inputs();
    const strips: Strip[] = [];
    const working = maps.shown(inputs, 0, 1, (strip) => {
      strips.push(strip);
      job.cancel();
    });
    await expect(working).rejects.toThrow(Superseded);
    expect(strips).toHaveLength(1);
    expect([...maps.used.keys()]).toEqual(['gray']);
  });
});
