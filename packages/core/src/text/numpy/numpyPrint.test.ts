import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { MatrixLike, NumericArray } from '../../matrix/types.js';
import type { Dtype } from '../dtype.js';
import { formatMatrix } from '../formatMatrix.js';
import type { NumpyPrintOptions } from './printOptions.js';

interface Case {
  dtype: Dtype;
  shape: [rows: number, cols: number];
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
  int8: Int8Array,
  uint8: Uint8Array,
  int16: Int16Array,
  uint16: Uint16Array,
  int32: Int32Array,
  uint32: Uint32Array,
};

function valuesOf({ values, ramp, shape: [rows, cols] }: Case): number[] {
  const named: Record<string, number> = {
    nan: Number.NaN,
    inf: Infinity,
    '-inf': -Infinity,
    '-0': -0,
  };
  if (values) return values.map((value) => (typeof value === 'string' ? named[value]! : value));
  return Array.from({ length: rows * cols }, (_, i) => (((7919 * i) % 1009) - 500) / ramp!);
}

function input(entry: Case): [MatrixLike, NumpyPrintOptions] {
  const [rows, cols] = entry.shape;
  const values = valuesOf(entry);
  const options = Object.fromEntries(
    Object.entries(entry.options ?? {}).map(([k, v]) => [k, v === 'inf' ? Infinity : v]),
  );
  if (entry.rows) {
    const split = Array.from({ length: rows }, (_, r) => values.slice(r * cols, (r + 1) * cols));
    return [split, options];
  }
  const Type = arrays[entry.dtype];
  if (Type) return [{ rows, cols, data: new Type(values) }, options];
  return [
    { rows, cols, data: new Float64Array(values) },
    { ...options, dtype: entry.dtype },
  ];
}

test(`all ${cases.length} arrays print as ${reference} prints them, to the byte`, () => {
  for (const entry of cases) {
    const [matrix, options] = input(entry);
    const about = JSON.stringify(entry).slice(0, 400);
    expect(formatMatrix(matrix, { ...options, format: 'numpy' }), about).toBe(entry.str);
    expect(formatMatrix(matrix, { ...options, format: 'numpy-repr' }), about).toBe(entry.repr);
  }
});

test('the reference holds every option and every type', () => {
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
  expect(new Set(cases.map(({ dtype }) => dtype)).size).toBe(10);
});
