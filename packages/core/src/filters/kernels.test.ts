import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { displays } from '../image/display.js';
import { outer } from '../kernels/outer.js';
import { toRows } from '../matrix/toRows.js';
import { kernel } from './kernel.js';
import { kernelGroups, kernels } from './kernels.js';

const reference: {
  reference: string;
  catalogue: Record<string, { rows: number; cols: number; data: number[] }>;
} = JSON.parse(readFileSync(new URL('../../reference/kernels.json', import.meta.url), 'utf8'));

function weights(id: string): number[] {
  return [...kernel(id).matrix.data];
}

function total(values: Iterable<number>): number {
  return [...values].reduce((sum, value) => sum + value);
}

describe('the catalogue', () => {
  test('has ids in kebab case, each once', () => {
    const ids = kernels.map(({ id }) => id);
    expect(ids.filter((id) => !/^[a-z]+(-[a-z0-9]+)*$/.test(id))).toEqual([]);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('has titles, each once', () => {
    const titles = kernels.map(({ title }) => title);
    expect(new Set(titles).size).toBe(titles.length);
  });

  test('has every family that the project promises', () => {
    const families = [
      ['identity', 'box-3', 'box-5', 'box-7', 'gaussian-3', 'gaussian-5', 'gaussian-sigma-1'],
      ['lesson-vertical', 'lesson-horizontal', 'sobel-x', 'sobel-y', 'prewitt-x', 'prewitt-y'],
      ['scharr-x', 'scharr-y', 'roberts-x', 'roberts-y', 'farid-x', 'farid-y'],
      ['laplacian-4', 'laplacian-8', 'laplacian-of-gaussian', 'difference-of-gaussians'],
      ['sharpen', 'unsharp-mask', 'high-pass-3', 'gabor-0', 'motion-0'],
      ['line-horizontal', 'line-vertical', 'line-rising', 'line-falling'],
      ['n', 'nw', 'w', 'sw', 's', 'se', 'e', 'ne'].flatMap((direction) =>
        ['kirsch', 'robinson', 'emboss'].map((family) => `${family}-${direction}`),
      ),
    ].flat();
    const ids = new Set(kernels.map(({ id }) => id));
    expect(families.filter((id) => !ids.has(id))).toEqual([]);
  });

  test('keeps each group together, in the order of the groups', () => {
    const runs = kernels
      .map(({ group }) => group)
      .filter((group, at, groups) => group !== groups[at - 1]);
    expect(runs).toEqual(kernelGroups);
  });

  test('explains each kernel in one line that is not a sentence', () => {
    for (const { title, meaning, source } of kernels) {
      for (const line of [title, meaning, source]) {
        expect(line).toMatch(/^\S(.*[^\s.])?$/u);
        expect(line.length).toBeLessThan(180);
      }
    }
  });

  test('is frozen', () => {
    expect(Object.isFrozen(kernels)).toBe(true);
    for (const entry of kernels) {
      const parts = [entry, entry.matrix, entry.separable, entry.separable?.column];
      expect(parts.every((part) => Object.isFrozen(part))).toBe(true);
    }
  });
});

describe.each(kernels)('$id', ({ matrix, display }) => {
  const { rows, cols, data } = matrix;

  test('is a matrix of finite numbers without a negative zero', () => {
    expect(data).toBeInstanceOf(Float64Array);
    expect(data.length).toBe(rows * cols);
    expect(data.every((weight) => Number.isFinite(weight) && !Object.is(weight, -0))).toBe(true);
  });

  test('sums to 1 if it is shown as it is, and otherwise to nothing', () => {
    const size = total(data.map(Math.abs));
    expect(displays).toContain(display);
    if (display === 'clamped') expect(total(data)).toBeCloseTo(1, 12);
    else if (data.every(Number.isInteger)) expect(total(data)).toBe(0);
    else expect(Math.abs(total(data)) / size).toBeLessThan(1e-12);
  });
});

describe('kernels', () => {
  test.each(kernels.filter(({ separable }) => separable))(
    '$id is its column times its row, bit for bit',
    ({ matrix, separable }) => {
      const { column, row } = separable!;
      expect(outer(column, row)).toEqual(matrix);
    },
  );

  test.each(Object.entries(reference.catalogue))(
    `%s is that of ${reference.reference}`,
    (id, expected) => {
      const { rows, cols, data } = kernel(id).matrix;
      expect({ rows, cols, data: [...data] }).toEqual(expected);
    },
  );

  test("the lesson's filters are the lesson's", () => {
    expect(toRows(kernel('lesson-vertical').matrix)).toEqual(Array(3).fill([1, 0, -1]));
    expect(toRows(kernel('lesson-horizontal').matrix)).toEqual([
      [1, 1, 1],
      [0, 0, 0],
      [-1, -1, -1],
    ]);
  });

  test('the small Gaussian is 1 2 1 by 1 2 1 over 16', () => {
    expect(weights('gaussian-3')).toEqual([1, 2, 1, 2, 4, 2, 1, 2, 1].map((n) => n / 16));
  });

  test.each(['kirsch', 'robinson', 'emboss'])(
    '%s turns by 45° from each direction to the next',
    (family) => {
      const directions = ['n', 'nw', 'w', 'sw', 's', 'se', 'e', 'ne'];
      const ring = [2, 1, 0, 3, 6, 7, 8, 5];
      const around = directions.map((direction) => {
        const data = weights(`${family}-${direction}`);
        return ring.map((at) => data[at]);
      });
      for (const [steps, values] of around.entries()) {
        expect(values).toEqual(around[0]!.map((_, at) => around[0]![(at - steps + 8) % 8]));
      }
      expect(new Set(around.map(String)).size).toBe(8);
    },
  );

  test('the Gabor filters are of one size and one strength, so that their maps are on one scale', () => {
    const gabors = kernels.filter(({ group }) => group === 'Texture');
    expect(gabors.map(({ matrix: { rows, cols } }) => [rows, cols])).toEqual(
      Array(4).fill([19, 19]),
    );
    // The response to stripes of their own direction and width.
    const strengths = gabors.map(({ matrix: { data } }, index) => {
      const [cos, sin] = [Math.cos((index * Math.PI) / 4), Math.sin((index * Math.PI) / 4)];
      const wave = (at: number) => ((at % 19) - 9) * cos + (Math.floor(at / 19) - 9) * sin;
      return total(data.map((weight, at) => weight * Math.cos((Math.PI * wave(at)) / 3)));
    });
    for (const strength of strengths) expect(strength / strengths[0]!).toBeCloseTo(1, 2);
  });

  test('emboss from the north-west is the well-known one', () => {
    expect(weights('emboss-nw')).toEqual([-2, -1, 0, -1, 1, 1, 0, 1, 2]);
  });

  test('which sides of a separable pair smooth and derive', () => {
    expect(kernel('sobel-x').separable).toEqual({ column: [1, 2, 1], row: [-1, 0, 1] });
    expect(kernel('scharr-y').separable).toEqual({ column: [-1, 0, 1], row: [3, 10, 3] });
    expect(kernel('roberts-x').separable).toBeUndefined();
    expect(kernel('kirsch-n').separable).toBeUndefined();
  });
});
