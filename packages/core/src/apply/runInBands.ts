import type { Banded } from '../engine/banded.js';
import type { Bytes } from '../formula/look.js';
import type { ValueRange } from '../image/valueRange.js';
import { isArrayOf } from '../matrix/arrayKind.js';
import { newArray } from '../matrix/newArray.js';
import type { NumericArray } from '../matrix/types.js';
import type { Application } from './prepare.js';
import { sampleOf } from './sampleOf.js';
import { goesByExtremes, limitsOf, showing } from './showing.js';

/** A step of `applyFilterInBands`. */
export interface Band<R> {
  /** The rows of the result that this step has finished: `from` up to, not including, `to`. */
  readonly from: number;
  readonly to: number;
  /** How much of the whole work is done, up to 1. */
  readonly fraction: number;
  /** Of a result that is shown, once it is known: the values of its darkest and brightest tone, or first and last colour. */
  readonly range?: ValueRange;
  /** The result, of which the rows before `to` are finished. */
  readonly result: R;
}

/** The values of so many outputs stay in a common second-level cache until they are shown. */
const outputsPerBand = 2 ** 17;

/** A band takes about so long at most, so that what waits for it can stop soon. */
const nanosecondsPerBand = 10_000_000;

/** How much of the work is done when all values are known but none is shown. */
const valuesShare = 0.75;

/**
 * Computes an application band by band.
 *
 * @param whole All rows in one band where they go straight into the result: for those who wait for
 *   the whole of it.
 */
export function* runInBands(
  application: Application,
  whole = false,
): Generator<Band<unknown>, unknown, void> {
  const { channels, like, look, destination } = application;
  const { result, data, rowLength } = destination;
  const { rows, cols } = channels[0]!;
  const run = rowsOf(application);
  if (run) {
    const height = whole && goesStraight(application) ? rows : bandRows(channels);
    const range = run.range && { range: run.range };
    for (const { from, to } of bands(rows, height)) {
      run.compute(from, to);
      yield { from, to, fraction: to / rows, result, ...range };
    }
    return result;
  }

  const height = bandRows(channels);
  const values = channels.map(() => newArray(like, rows * cols));
  for (const { from, to } of bands(rows, height)) {
    computeInto(channels, values, from, to);
    yield { from: 0, to: 0, fraction: (valuesShare * to) / rows, result };
  }
  const { show, range } = showing(look!, limitsOf(look!, values));
  for (const { from, to } of bands(rows, height)) {
    const parts = values.map((it) => it.subarray(from * cols, to * cols));
    show(parts, (data as Bytes).subarray(from * rowLength, to * rowLength));
    yield { from, to, fraction: valuesShare + ((1 - valuesShare) * to) / rows, result, range };
  }
  return result;
}

/** What computes rows of a result. */
interface Rows {
  /** Computes the rows from one up to another, any rows at any time (Canny: all of them). */
  compute(from: number, to: number): void;
  readonly range: ValueRange | undefined;
}

/** What computes the rows of the result; `undefined` where they are shown by the extremes of the whole. */
export function rowsOf(application: Application): Rows | undefined {
  const { channels, like, look, destination } = application;
  const { data, rowLength } = destination;
  const { rows, cols } = channels[0]!;
  if (goesStraight(application)) {
    const size = rows * rowLength;
    const parts = channels.map((_, index) => data.subarray(index * size, (index + 1) * size));
    return {
      compute: (from, to) => void computeInto(channels, parts, from, to),
      range: look && showing(look, undefined).range,
    };
  }
  if (goesByExtremes(look!)) return undefined;
  const limits = look!.percentiles && limitsOf(look!, sampleOf(channels, like));
  const { show, range } = showing(look!, limits);
  let scratch: readonly NumericArray[] = [];
  return {
    compute(from, to) {
      const length = (to - from) * cols;
      if ((scratch[0]?.length ?? 0) < length) scratch = channels.map(() => newArray(like, length));
      const values = computeInto(channels, scratch, from, to, from);
      show(values, (data as Bytes).subarray(from * rowLength, to * rowLength));
    },
    range,
  };
}

/** Whether the rows of a result depend on nothing but the rows under them. */
export function isApart(application: Application): boolean {
  const { look } = application;
  return goesStraight(application) || !(goesByExtremes(look!) || look!.percentiles);
}

/** Whether values go into the result as they are computed. */
function goesStraight({ channels, like, look, destination }: Application): boolean {
  const isGray = destination.rowLength === channels[0]!.cols && channels.length === 1;
  return look === undefined || (isGray && isArrayOf(like, 'Uint8ClampedArray'));
}

/** The rows of each channel, computed into arrays that begin with row `offset`. */
function computeInto(
  channels: Application['channels'],
  values: readonly NumericArray[],
  from: number,
  to: number,
  offset = 0,
): readonly NumericArray[] {
  const { cols } = channels[0]!;
  const parts = values.map((it) => it.subarray((from - offset) * cols, (to - offset) * cols));
  for (const [index, { compute }] of channels.entries()) compute(from, parts[index]!);
  return parts;
}

function* bands(rows: number, height: number): Generator<{ from: number; to: number }> {
  for (let from = 0; from < rows; from += height) yield { from, to: Math.min(rows, from + height) };
}

/** As many rows as stay in the cache and take no longer than a person should wait, in whole steps. */
export function bandRows(channels: readonly Banded[]): number {
  const { cols } = channels[0]!;
  const step = Math.max(...channels.map((channel) => channel.step));
  const nanoseconds = channels.reduce((sum, { rowNanoseconds }) => sum + rowNanoseconds, 0);
  const rows = Math.min(outputsPerBand / cols, nanosecondsPerBand / nanoseconds);
  return step * Math.max(1, Math.floor(rows / step));
}
