import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Matrix, NumericArray } from '../matrix/types.js';
import { formatMatrix, matrixFormats } from './formatMatrix.js';
import { parseMatrix } from './parseMatrix.js';

const runs = { seed: 29, numRuns: 300 };

/** Matrices of up to 5 × 12 numbers of one kind. */
function matrices<T extends NumericArray>(
  cell: fc.Arbitrary<number>,
  Type: { from(values: number[]): T },
): fc.Arbitrary<Matrix<T>> {
  const size = fc.tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 12 }));
  return size.chain(([rows, cols]) =>
    fc
      .array(cell, { minLength: rows * cols, maxLength: rows * cols })
      .map((values) => ({ rows, cols, data: Type.from(values) })),
  );
}

/** As people write them: up to four digits before and after the point. */
const short = fc.integer({ min: -99_999_999, max: 99_999_999 }).map((n) => n / 1e4);

test.each(['csv', 'whitespace', 'python'] as const)('%s gives back every double', (format) => {
  fc.assert(
    fc.property(matrices(fc.oneof(fc.double(), short), Float64Array), (matrix) => {
      expect(parseMatrix(formatMatrix(matrix, { format })).matrix).toEqual(matrix);
    }),
    runs,
  );
});

test('JSON gives back every finite double, also to JSON.parse', () => {
  const finite = fc.double({ noNaN: true, noDefaultInfinity: true });
  fc.assert(
    fc.property(matrices(finite, Float64Array), (matrix) => {
      const text = formatMatrix(matrix, { format: 'json' });
      expect(parseMatrix(text)).toMatchObject({ matrix, format: 'json' });
      expect(Float64Array.from(JSON.parse(text).flat())).toEqual(matrix.data);
    }),
    runs,
  );
});

test.each(['numpy', 'numpy-repr'] as const)('%s gives back what eight digits hold', (format) => {
  fc.assert(
    fc.property(matrices(short, Float64Array), (matrix) => {
      expect(parseMatrix(formatMatrix(matrix, { format })).matrix).toEqual(matrix);
    }),
    runs,
  );
});

test('a repr with the floatmode unique gives back every double and every float32', () => {
  const options = { format: 'numpy-repr', floatmode: 'unique' } as const;
  const array = fc.oneof(matrices(fc.double(), Float64Array), matrices(fc.float(), Float32Array));
  fc.assert(
    fc.property(array, (matrix) => {
      expect(parseMatrix(formatMatrix(matrix, options))).toMatchObject({
        matrix,
        format: 'numpy-repr',
      });
    }),
    runs,
  );
});

const integers: { from(values: number[]): NumericArray; name: string }[] = [
  Int8Array,
  Uint8Array,
  Int16Array,
  Uint16Array,
  Int32Array,
  Uint32Array,
];

test.each(integers)('a repr gives back every $name', (Type) => {
  fc.assert(
    fc.property(matrices(fc.integer(), Type), (matrix) => {
      const text = formatMatrix(matrix, { format: 'numpy-repr' });
      expect(parseMatrix(text)).toMatchObject({ matrix, format: 'numpy-repr' });
    }),
    runs,
  );
});

test.each(['csv', 'json', 'python'] as const)('%s gives back every float32', (format) => {
  const finite = fc.float({ noNaN: true, noDefaultInfinity: true });
  fc.assert(
    fc.property(matrices(finite, Float32Array), (matrix) => {
      const { data } = parseMatrix(formatMatrix(matrix, { format })).matrix;
      expect(Float32Array.from(data)).toEqual(matrix.data);
    }),
    runs,
  );
});

test('an empty matrix comes back from its repr', () => {
  for (const [rows, cols] of [
    [0, 0],
    [0, 3],
    [2, 0],
  ] as const) {
    const matrix = { rows, cols, data: new Int16Array() };
    expect(parseMatrix(formatMatrix(matrix, { format: 'numpy-repr' })).matrix).toEqual(matrix);
  }
});

/** Formats that have words for the numbers beyond the finite ones, and any shape. */
const shaped = ['glsl', 'hlsl'];
const finiteOnly = ['json', 'svg', 'imagemagick', 'fortran', 'sql', 'lisp'];
const prints = ['numpy', 'numpy-repr'];

test.each(
  matrixFormats.filter((format) => ![...shaped, ...finiteOnly, ...prints].includes(format)),
)('%s gives back every double, also in aligned columns and in its own style', (format) => {
  fc.assert(
    fc.property(matrices(fc.oneof(fc.double(), short), Float64Array), (matrix) => {
      // One column of decimal commas is two columns of CSV.
      fc.pre(format !== 'semicolon' || matrix.cols > 1);
      const text = formatMatrix(matrix, { format });
      const parsed = parseMatrix(text);
      expect(parsed.matrix).toEqual(matrix);
      expect(parseMatrix(formatMatrix(matrix, { style: parsed.style })).matrix).toEqual(matrix);
    }),
    { seed: 29, numRuns: 50 },
  );
});

test.each(finiteOnly as ('json' | 'svg')[])('%s gives back every finite double', (format) => {
  const finite = fc.double({ noNaN: true, noDefaultInfinity: true });
  fc.assert(
    fc.property(matrices(finite, Float64Array), (matrix) => {
      expect(parseMatrix(formatMatrix(matrix, { format })).matrix).toEqual(matrix);
    }),
    runs,
  );
});

test.each(shaped as ('glsl' | 'hlsl')[])(
  '%s gives back every matrix that it has a type for',
  (format) => {
    const size = fc.integer({ min: 2, max: 4 });
    const finite = fc.double({ noNaN: true, noDefaultInfinity: true });
    const matrix = fc
      .tuple(size, size, fc.array(finite, { minLength: 16, maxLength: 16 }))
      .map(([rows, cols, cells]) => ({
        rows,
        cols,
        data: Float64Array.from(cells.slice(0, rows * cols)),
      }));
    fc.assert(
      fc.property(matrix, (value) => {
        const parsed = parseMatrix(formatMatrix(value, { format }));
        expect(parsed).toMatchObject({ matrix: value, format });
      }),
      runs,
    );
    expect(() => formatMatrix([[1, 2, 3, 4, 5]], { format })).toThrow(
      /^matrix must have . to 4 rows/,
    );
  },
);
