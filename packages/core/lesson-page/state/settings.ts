import { kernels, toRows } from '../../src/index.js';
import type { Layer } from '../layers/layer.js';
import type { Link } from '../layers/receptiveField.js';

/** Rows of numbers: the image and the kernels that the reader edits. */
export type Rows = readonly (readonly number[])[];
/** A place: row and column. */
export type Place = readonly [row: number, col: number];

/** A place, or the nearest one in rows × cols. */
export const inside = ([row, col]: Place, rows: number, cols: number): Place => [
  Math.min(row, rows - 1),
  Math.min(col, cols - 1),
];

/** One setting of the page: its first value, and which values an address may give it. */
interface Setting<T> {
  readonly initial: T;
  readonly accepts: (value: unknown) => boolean;
}

const isNumber = (value: unknown): value is number =>
  typeof value === 'number' && Number.isFinite(value) && Math.abs(value) <= 1e6;
const isList = (value: unknown, least: number, most: number): value is unknown[] =>
  Array.isArray(value) && value.length >= least && value.length <= most;
const isMatrix = (value: unknown, least: number, most: number): boolean =>
  isList(value, least, most) &&
  value.every(
    (row) =>
      isList(row, least, most) &&
      row.length === (value[0] as unknown[]).length &&
      row.every(isNumber),
  );
/** The smallest and the largest value of each part of a layer. */
export const layerLimits = {
  size: [1, 12],
  kernel: [1, 5],
  padding: [0, 4],
  stride: [1, 4],
  dilation: [1, 3],
} as const;
const isWithin = (value: unknown, [least, most]: readonly [number, number]) =>
  Number.isInteger(value) && (value as number) >= least && (value as number) <= most;
const isLayer = (value: unknown): boolean =>
  typeof value === 'object' &&
  value !== null &&
  Object.entries(layerLimits).every(([name, limits]) =>
    isWithin((value as Record<string, unknown>)[name], limits),
  );
const isLink = (value: unknown): boolean =>
  isList(value, 3, 3) &&
  [layerLimits.kernel, layerLimits.stride, layerLimits.dilation].every((limits, at) =>
    isWithin(value[at], limits),
  );
const isId = (value: unknown) => kernels.some(({ id }) => id === value);

const integer = (initial: number, least: number, most: number): Setting<number> => ({
  initial,
  accepts: (value) => isWithin(value, [least, most]),
});
const choice = <T extends string>(initial: T, all: readonly T[]): Setting<T> => ({
  initial,
  accepts: (value) => all.includes(value as T),
});
const flag: Setting<boolean> = { initial: false, accepts: (value) => typeof value === 'boolean' };
/** Places are clamped to the matrix or photograph where they are used. */
const place = (row: number, col: number): Setting<Place> => ({
  initial: [row, col],
  accepts: (value) =>
    isList(value, 2, 2) && value.every((at) => Number.isInteger(at) && (at as number) >= 0),
});
const matrix = (initial: Rows, least: number, most: number): Setting<Rows> => ({
  initial,
  accepts: (value) => isMatrix(value, least, most),
});
const rowsOf = (id: string): Rows => toRows(kernels.find((entry) => entry.id === id)!.matrix);

/** The looks of a response: zero as middle grey, its absolute value, or red and blue. */
export const looks = ['signed', 'absolute', 'colour'] as const;
export type Look = (typeof looks)[number];

/** What a photograph went through: kernels of the catalogue, and what no kernel does. */
export const treatments = [
  ...(['sharpen', 'box-3', 'gaussian-5', 'sobel-x', 'emboss-nw', 'laplacian-8'] as const),
  ...(['median', 'gamma', 'own'] as const),
] as const;
export type Treatment = (typeof treatments)[number];

/** Everything that can be set on the page; the address holds what differs from `initial`. */
export const settings = {
  /** Empty: the reader's own language. */
  lang: choice<'' | 'en' | 'zh'>('', ['', 'en', 'zh']),
  /** The row that was touched last, which an address opens at; 0: the top. */
  row: integer(0, 0, 17),
  // Shared by the rows.
  image: matrix(
    Array.from({ length: 6 }, () => [10, 10, 10, -3, -3, -3]),
    6,
    6,
  ),
  kernel: matrix(rowsOf('lesson-vertical'), 1, 5),
  second: matrix(rowsOf('lesson-horizontal'), 1, 5),
  at: place(0, 1),
  pixel: place(135, 246),
  // Of single rows.
  chosen: { initial: 'sobel-x', accepts: isId } as Setting<string>,
  letter: place(0, 0),
  start: place(0, 0),
  size: integer(6, 1, 12),
  kernelSize: integer(3, 1, 7),
  stride: integer(1, 1, 4),
  padding: integer(0, 0, 4),
  step: place(0, 0),
  flip: flag,
  turned: choice('transposed', ['same', 'transposed', 'swapped'] as const),
  absolute: flag,
  curtain: integer(50, 0, 100),
  several: choice('both', ['vertical', 'horizontal', 'both'] as const),
  look: choice('signed', looks),
  zoom: integer(1, 1, 8),
  center: place(50, 50),
  own: flag,
  weights: {
    initial: [
      rowsOf('lesson-vertical'),
      [
        [0, 0, 0],
        [0, 0, 0],
        [0, 0, 0],
      ],
      rowsOf('lesson-vertical').map((row) => row.map((value) => -value || 0)),
    ],
    accepts: (value) => isList(value, 3, 3) && value.every((one) => isMatrix(one, 3, 3)),
  } as Setting<readonly Rows[]>,
  bank: {
    initial: ['lesson-vertical', 'lesson-horizontal', 'robinson-ne', 'laplacian-8'],
    accepts: (value) => isList(value, 1, 6) && value.every(isId),
  } as Setting<readonly string[]>,
  /** The next layer: one row for each filter, one weight for each channel. */
  next: matrix(
    [
      [1, 1, 0, 0],
      [1, -1, 0, 0],
    ],
    1,
    6,
  ),
  // After the lesson.
  layer: {
    initial: { size: 5, kernel: 3, padding: 1, stride: 2, dilation: 1 },
    accepts: isLayer,
  } as Setting<Layer>,
  position: integer(0, 0, 999),
  chain: {
    initial: [
      [3, 1, 1],
      [3, 2, 1],
      [3, 1, 1],
    ],
    accepts: (value) => isList(value, 1, 5) && value.every(isLink),
  } as Setting<readonly Link[]>,
  seen: integer(0, 0, 99),
  treatment: choice<Treatment>('sharpen', treatments),
  guess: choice<'3' | '5' | '7'>('3', ['3', '5', '7']),
  /** Whether the kernel was asked for. */
  found: flag,
} satisfies Record<string, Setting<unknown>>;

export type State = { readonly [K in keyof typeof settings]: (typeof settings)[K]['initial'] };
