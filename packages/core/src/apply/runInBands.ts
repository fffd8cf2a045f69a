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
  { channels, like, look, destination }: Application,
  whole = false,
): Generator<Band<unknown>, unknown, void> {
  const { result, data, rowLength } = destination;
  const { rows, cols } = channels[0]!;
  const size = rows * rowLength;
  const isGray = rowLength === cols && channels.length === 1;
  const isDirect = look === undefined || (isGray && isArrayOf(like, 'Uint8ClampedArray'));
  const height = isDirect && whole ? rows : bandRows(channels);
  const into = (values: readonly NumericArray[], from: number, to: number, offset = 0) => {
    const parts = values.map((it) => it.subarray((from - offset) * cols, (to - offset) * cols));
    for (const [index, { compute }] of channels.entries()) compute(from, parts[index]!);
    return parts;
  };

  if (isDirect) {
    const parts = channels.map((_, index) => data.subarray(index * size, (index + 1) * size));
    const range = look && { range: showing(look, undefined).range };
    for (const { from, to } of bands(rows, height)) {
      into(parts, from, to);
      yield { from, to, fraction: to / rows, result, ...range };
    }
    return result;
  }

  const bytes = data as Bytes;
  const outRows = (from: number, to: number) => bytes.subarray(from * rowLength, to * rowLength);
  if (!goesByExtremes(look)) {
    const scratch = channels.map(() => newArray(like, Math.min(height, rows) * cols));
    const limits = look.percentiles && limitsOf(look, sampleOf(channels, like));
    const { show, range } = showing(look, limits);
    for (const { from, to } of bands(rows, height)) {
      show(into(scratch, from, to, from), outRows(from, to));
      yield { from, to, fraction: to / rows, result, range };
    }
    return result;
  }

  const values = channels.map(() => newArray(like, rows * cols));
  for (const { from, to } of bands(rows, height)) {
    into(values, from, to);
    yield { from: 0, to: 0, fraction: (valuesShare * to) / rows, result };
  }
  const { show, range } = showing(look, limitsOf(look, values));
  for (const { from, to } of bands(rows, height)) {
    const parts = values.map((it) => it.subarray(from * cols, to * cols));
    show(parts, outRows(from, to));
    yield { from, to, fraction: valuesShare + ((1 - valuesShare) * to) / rows, result, range };
  }
  return result;
}

function* bands(rows: number, height: number): Generator<{ from: number; to: number }> {
  for (let from = 0; from < rows; from += height) yield { from, to: Math.min(rows, from + height) };
}

/** As many rows as stay in the cache and take no longer than a person should wait, in whole steps. */
function bandRows(channels: readonly Banded[]): number {
  const { cols } = channels[0]!;
  const step = Math.max(...channels.map((channel) => channel.step));
  const nanoseconds = channels.reduce((sum, { rowNanoseconds }) => sum + rowNanoseconds, 0);
  const rows = Math.min(outputsPerBand / cols, nanosecondsPerBand / nanoseconds);
  return step * Math.max(1, Math.floor(rows / step));
}
