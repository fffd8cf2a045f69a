import fc from 'fast-check';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { conv2d, correlate, type Tensor } from '../../src/index.js';
import { type Layer, outputSize } from './layer.js';
import { type Link, levelsOf, sourcesOf } from './receptiveField.js';
import { drawingOf } from './squares.js';
import { toGif } from './toGif.js';
import { toSvg } from './toSvg.js';

const layers = fc.record({
  size: fc.integer({ min: 1, max: 8 }),
  kernel: fc.integer({ min: 1, max: 4 }),
  padding: fc.integer({ min: 0, max: 3 }),
  stride: fc.integer({ min: 1, max: 3 }),
  dilation: fc.integer({ min: 1, max: 3 }),
});
const filled = (count: number, size: number, values: (at: number) => number) => ({
  rows: size,
  cols: size,
  data: Float64Array.from({ length: count }, (_, at) => values(at)),
});

describe('the drawing of a layer', () => {
  test('has the output size of conv2d, or none where conv2d refuses', () => {
    fc.assert(
      fc.property(layers, (layer) => {
        const { size, kernel, padding, stride, dilation } = layer;
        const input: Tensor = { channels: 1, ...filled(size * size, size, () => 1) };
        const filters = { count: 1, channels: 1, ...filled(kernel * kernel, kernel, () => 1) };
        const run = () => conv2d(input, filters, { padding, stride, dilation });
        if (outputSize(layer) === 0) expect(run).toThrow(RangeError);
        else expect(run().rows).toBe(outputSize(layer));
      }),
      { seed: 29, numRuns: 200 },
    );
  });

  test('marks the input elements that an output is computed from', () => {
    fc.assert(
      fc.property(layers, (layer) => {
        const { size, kernel, padding, stride, dilation } = layer;
        const { frames } = drawingOf(layer);
        const side = outputSize(layer);
        expect(frames).toHaveLength(side * side);
        // One input element after another is 1: an output that sees it is not 0.
        for (const [index, frame] of frames.entries()) {
          const taps = frame.filter(({ kind }) => kind === 'tap');
          const inside = taps
            .map(({ row, col }) => [row - padding, col - padding] as const)
            .filter(([r, c]) => Math.min(r, c) >= 0 && Math.max(r, c) < size)
            .map(([r, c]) => r * size + c);
          const input = filled(size * size, size, (at) => 2 ** at);
          const filters = { count: 1, channels: 1, ...filled(kernel * kernel, kernel, () => 1) };
          if (size > 5) return;
          const output = conv2d({ channels: 1, ...input }, filters, { padding, stride, dilation });
          expect(output.data[index]).toBe(inside.reduce((sum, at) => sum + 2 ** at, 0));
        }
      }),
      { seed: 29, numRuns: 60 },
    );
  });

  const layer: Layer = { size: 4, kernel: 2, padding: 1, stride: 2, dilation: 2 };

  test('is an SVG of one frame, or of all frames in turn', () => {
    const drawing = drawingOf(layer);
    const one = toSvg(drawing, 'layer', 0);
    expect(one.match(/<rect /g)).toHaveLength(36 + 4 + 5);
    expect(one).not.toContain('<animate');
    expect(toSvg(drawing, 'layer').match(/<animate /g)).toHaveLength(4);
  });

  test('is an animated GIF with a frame for each position', async () => {
    const drawing = drawingOf(layer);
    const { pages, width, pageHeight, loop, delay } = await sharp(toGif(drawing), {
      animated: true,
    }).metadata();
    expect({ pages, width, pageHeight, loop, delay }).toEqual({
      pages: 4,
      width: drawing.cols * 16 + 1,
      pageHeight: drawing.rows * 16 + 1,
      loop: 0,
      delay: [600, 600, 600, 600],
    });
    const second = await sharp(toGif(drawing), { page: 1 }).removeAlpha().raw().toBuffer();
    // The middle of the kernel's first element: two columns further than at first.
    const at = 3 * (8 * width! + 2 * 16 + 8);
    expect([...second.subarray(at, at + 3)]).toEqual([0x1d, 0x55, 0x96]);
  });
});

describe('the receptive field', () => {
  const chains = fc.array(
    fc.tuple(
      fc.integer({ min: 1, max: 4 }),
      fc.integer({ min: 1, max: 3 }),
      fc.integer({ min: 1, max: 3 }),
    ),
    { minLength: 1, maxLength: 4 },
  );

  test('of two 3×3 layers is 5, and a stride doubles what follows', () => {
    expect(
      levelsOf(20, [
        [3, 1, 1],
        [3, 1, 1],
      ]).map(({ field }) => field),
    ).toEqual([1, 3, 5]);
    expect(
      levelsOf(20, [
        [3, 2, 1],
        [3, 1, 1],
      ]),
    ).toEqual([
      { size: 20, field: 1, jump: 1 },
      { size: 9, field: 3, jump: 2 },
      { size: 7, field: 7, jump: 2 },
    ]);
  });

  test('is what the core computes an output from', () => {
    fc.assert(
      fc.property(chains, (chain) => {
        const levels = levelsOf(48, chain);
        if (levels.at(-1)!.size === 0) return;
        const [input] = sourcesOf(0, chain);
        const row = (values: number[]) => values.map(Number);
        let last = [row(Array.from({ length: 48 }, (_, at) => (input!.has(at) ? 0 : 1)))];
        let first = [row(Array.from({ length: 48 }, (_, at) => (input!.has(at) ? 1 : 0)))];
        for (const [kernel, stride, dilation] of chain) {
          const apply = (image: number[][]) => {
            const options = { stride: [1, stride], dilation: [1, dilation] } as const;
            const { data } = correlate(image, [Array<number>(kernel).fill(1)], options);
            return [[...data]];
          };
          [last, first] = [apply(last), apply(first)];
        }
        expect([last[0]![0], first[0]![0]! > 0]).toEqual([0, true]);
        const { field } = levels.at(-1)!;
        expect([Math.min(...input!), Math.max(...input!)]).toEqual([0, field - 1]);
      }),
      { seed: 29, numRuns: 200 },
    );
  });

  test('ends where a kernel does not fit', () => {
    const chain: Link[] = [
      [3, 1, 1],
      [4, 1, 1],
      [3, 1, 1],
    ];
    expect(levelsOf(4, chain).map(({ size }) => size)).toEqual([4, 2, 0]);
  });
});
