import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { NumericArray } from '../../matrix/types.js';
import { type Dtype, dtypes } from '../dtype.js';
import { type FormatArrayOptions, formatArray, type NdArrayLike } from '../formatArray.js';
import { formatMatrix } from '../formatMatrix.js';
import type { NumpyPrintOptions } from './printOptions.js';

interface Case {
  dtype: Dtype;
  shape: number[];
  values?: (number | string)[];
  ramp?: number;
  rows?: boolean;
  options?: Record<string, unknown>;
  str: string;
  repr: string;
}

const { reference, cases } = JSON.parse(
  readFileSync(new URL('../../../reference/numpy_print.json', import.meta.url), 'utf8'),
) as { reference: string; cases: Case[] };

const arrays: Partial<Record<Dtype, new (values: number[]) => NumericArray>> = {
  float32: Float32Array,
  float16: Float32Array,
  int8: Int8Array,
  uint8: Uint8Array,
  int16: Int16Array,
  uint16: Uint16Array,
  int32: Int32Array,
  uint32: Uint32Array,
};

function valuesOf({ values, ramp, shape }: Case): number[] {
  const named: Record<string, number> = {
    nan: Number.NaN,
    inf: Infinity,
    '-inf': -Infinity,
    '-0': -0,
  };
  if (values) return values.map((value) => (typeof value === 'string' ? named[value]! : value));
  const length = shape.reduce((product, size) => product * size, 1);
  return Array.from({ length }, (_, i) => (((7919 * i) % 1009) - 500) / ramp!);
}

/** The options, and the dtype where the typed array does not say it. */
function optionsOf({ dtype, options = {} }: Case): NumpyPrintOptions {
  const given = Object.fromEntries(
    Object.entries(options).map(([k, v]) => [k, v === 'inf' ? Infinity : v]),
  );
  const said = arrays[dtype] !== undefined && dtype !== 'float16';
  return said ? given : { ...given, dtype };
}

function matrixOf(entry: Case) {
  const [rows = 0, cols = 0] = entry.shape;
  const values = valuesOf(entry);
  if (!entry.rows) return { rows, cols, data: new (arrays[entry.dtype] ?? Float64Array)(values) };
  return Array.from({ length: rows }, (_, r) => values.slice(r * cols, (r + 1) * cols));
}

/** The array, with 64-bit integers as BigInt. */
function arrayOf(entry: Case): NdArrayLike {
  const { dtype, shape, values = valuesOf(entry) } = entry;
  if (dtype === 'int64') return { shape, data: BigInt64Array.from(values, BigInt) };
  if (dtype === 'uint64') return { shape, data: BigUint64Array.from(values, BigInt) };
  return { shape, data: new (arrays[dtype] ?? Float64Array)(valuesOf(entry)) };
}

test(`all ${cases.length} arrays print as ${reference} prints them, to the byte`, () => {
  for (const entry of cases) {
    const about = JSON.stringify(entry).slice(0, 400);
    const print = (format: FormatArrayOptions['format'] & string) =>
      formatArray(arrayOf(entry), { ...optionsOf(entry), format });
    expect(print('numpy'), about).toBe(entry.str);
    expect(print('numpy-repr'), about).toBe(entry.repr);
  }
});

test('a matrix prints so too, also with 64-bit integers in doubles', () => {
  const wide = (value: unknown) => typeof value === 'string' && /\d\d/.test(value);
  const matrices = cases.filter(({ shape, values }) => shape.length === 2 && !values?.some(wide));
  for (const entry of matrices) {
    const about = JSON.stringify(entry).slice(0, 400);
    const options = entry.rows ? (entry.options ?? {}) : optionsOf(entry);
    const matrix = matrixOf(entry);
    expect(formatMatrix(matrix, { ...options, format: 'numpy' }), about).toBe(entry.str);
    expect(formatMatrix(matrix, { ...options, format: 'numpy-repr' }), about).toBe(entry.repr);
  }
});

test('the reference holds every option, every type, and one to five axes', () => {
  const options = new Set(cases.flatMap((entry) => Object.keys(entry.options ?? {})));
  expect([...options].sort()).toEqual([
    'edgeitems',
    'floatmode',
    'linewidth',
    'precision',
    'sign',
    'suppress',
    'threshold',
  ]);
  expect(new Set(cases.map(({ dtype }) => dtype))).toEqual(new Set(dtypes));
  expect(new Set(cases.map(({ shape }) => shape.length))).toEqual(new Set([1, 2, 3, 4, 5]));
});
