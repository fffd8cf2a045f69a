import {
  asTheyAre,
  type Bytes,
  type Extremes,
  extremesReference,
  grayPixels,
  type Look,
} from '../formula/look.js';
import { classOf, isArrayOf, isByteArray } from '../matrix/arrayKind.js';
import { isNarrow } from '../matrix/resultArray.js';
import type { NumericArray } from '../matrix/types.js';
import { type Engine, startEngine } from './engine.js';
import { mapsLoops, rgbaLoops } from './loops.js';
import { layOut } from './memory.js';
import { showReference } from './showReference.js';

/** As many numbers at a time as fit into a common second-level cache with their pixels. */
const atOnce = 16_384;

/** Fewer numbers than this are not worth starting the engine for. */
const leastForEngine = 1024;

/** Loops read and write a block of numbers, or of pixels, for less than this past its end. */
const overrun = 128;

/**
 * Shows numbers in one pass: tones, or pixels by way of tones or the steps of a colormap. Every
 * byte is that of `showReference`, for any part of the numbers, so that a band of rows may be shown as
 * soon as it is there: `showValues(band, look, pixels.subarray(4 * from, 4 * to))`.
 *
 * @param out As long as `values` for tones; for pixels four times as long, from a multiple of 4 bytes
 *   on. Does not overlap `values`.
 */
export function showValues(values: NumericArray, look: Look, out: Bytes): void {
  if (isByteArray(values) && !look.pixels && 'tones' in look && look.tones === asTheyAre) {
    out.set(values);
    return;
  }
  const engine = values.length < leastForEngine ? undefined : startEngine();
  // Where the range is one number, everything has one colour.
  if (!engine || ('steps' in look && look.steps.span === 0)) showReference(values, look, out);
  else showBlocks(engine, values, look, out);
}

/** The least and the greatest finite number, or `undefined` where there is none. */
export function extremesOf(values: NumericArray): Extremes {
  // Bytes have no values beyond these.
  if (isByteArray(values) && values.includes(0) && values.includes(255)) return [0, 255];
  const engine = values.length < leastForEngine ? undefined : startEngine();
  if (!engine || values.BYTES_PER_ELEMENT === 1) return extremesReference(values);
  const [source = 0, result = 0] = layOut(engine, atOnce * 8 + overrun, 48);
  const { numbers, put, loops } = staging(engine, values, source);
  const found = new Float64Array(engine.memory.buffer, result, 2);
  found.set([Infinity, -Infinity]);
  for (let at = 0; at < values.length; at += atOnce) {
    const count = Math.min(atOnce, values.length - at);
    put(at, count);
    const end = source / numbers.BYTES_PER_ELEMENT + count;
    numbers.fill(Number.NaN, end, end + 8);
    loops.widenExtremes(source, count, result);
  }
  return found[0]! <= found[1]! ? [found[0]!, found[1]!] : undefined;
}

/** Four planes of numbers that are tones already as red, green, blue and alpha; without a fourth, opaque. */
export function showPlanes(planes: readonly NumericArray[], out: Bytes): void {
  const count = planes[0]!.length;
  const engine = count < leastForEngine ? undefined : startEngine();
  const tones = planes.map((plane) => {
    if (isByteArray(plane)) return plane;
    const bytes = new Uint8Array(count);
    showValues(plane, { tones: asTheyAre }, bytes);
    return bytes;
  });
  if (!engine) {
    if (planes.length === 3) out.fill(255);
    for (const [c, plane] of tones.entries()) {
      for (let i = 0, to = c; i < count; i++, to += 4) out[to] = plane[i]!;
    }
    return;
  }
  const size = atOnce + overrun;
  const [red = 0, green = 0, blue = 0, alpha = 0, results = 0] = layOut(
    engine,
    ...[size, size, size, size],
    4 * atOnce + overrun,
  );
  const memory = new Uint8Array(engine.memory.buffer);
  memory.fill(255, alpha, alpha + size);
  for (let at = 0; at < count; at += atOnce) {
    const many = Math.min(atOnce, count - at);
    for (const [c, to] of [red, green, blue, alpha].entries()) {
      const plane = tones[c];
      if (plane) memory.set(plane.subarray(at, at + many), to);
    }
    rgbaLoops(engine).mixPixels(red, green, blue, alpha, many, results);
    out.set(bytesAt(engine, out, results, 4 * many), 4 * at);
  }
}

function showBlocks(engine: Engine, values: NumericArray, look: Look, out: Bytes): void {
  const loops = rgbaLoops(engine);
  const [table = 0, source = 0, between = 0, results = 0] = layOut(
    engine,
    4 * 512,
    atOnce * 8 + overrun,
    atOnce + overrun,
    4 * atOnce + overrun,
  );
  const size = look.pixels ? 4 : 1;
  const { put, show } = values.BYTES_PER_ELEMENT === 1 ? bytewise() : numberwise();
  for (let at = 0; at < values.length; at += atOnce) {
    const count = Math.min(atOnce, values.length - at);
    put(at, count);
    show(count);
    out.set(bytesAt(engine, out, results, size * count), size * at);
  }

  /** What each of 256 numbers looks like is looked up. */
  function bytewise() {
    const kind = classOf(values);
    const all = new kind(Uint8Array.from({ length: 256 }, (_, byte) => byte).buffer);
    const shown = new Uint8Array(256 * size);
    showReference(all, look, shown);
    new Uint8Array(engine.memory.buffer).set(shown, table);
    const isGray = 'tones' in look && look.tones === asTheyAre && look.pixels === grayPixels;
    const bytes = new kind(engine.memory.buffer);
    return {
      put: (at: number, count: number) => bytes.set(values.subarray(at, at + count), source),
      show(count: number) {
        if (isGray && !isArrayOf(values, 'Int8Array')) loops.grayPixels(source, count, results);
        else if (look.pixels) loops.bytePixels(source, count, results, table);
        else loops.byteTones(source, count, results, table);
      },
    };
  }

  function numberwise() {
    const staged = staging(engine, values, source);
    if (look.pixels) new Uint32Array(engine.memory.buffer).set(look.pixels, table / 4);
    if ('steps' in look) {
      const { unit, low, span, steps } = look.steps;
      const show = (count: number) =>
        staged.loops.stepPixels(source, count, results, unit, low, span, steps, table);
      return { ...staged, show };
    }
    const { absolute, low, scale, start } = look.tones;
    const isPlain =
      isArrayOf(staged.numbers, 'Float32Array') && low === 0 && scale === 1 && start === 0;
    const toTones = (count: number, to: number) =>
      isPlain
        ? loops.plainTones(source, count, to, absolute)
        : staged.loops.tones(source, count, to, absolute, low, scale, start);
    const show = (count: number) => {
      toTones(count, look.pixels ? between : results);
      if (look.pixels === grayPixels) loops.grayPixels(between, count, results);
      else if (look.pixels) loops.bytePixels(between, count, results, table);
    };
    return { ...staged, show };
  }
}

/** Where numbers are written to for loops over Float32, which holds 8 and 16 bits, or Float64. */
function staging(engine: Engine, values: NumericArray, source: number) {
  const { buffer } = engine.memory;
  const narrow = isNarrow(values);
  const numbers = narrow ? new Float32Array(buffer) : new Float64Array(buffer);
  const put = (at: number, count: number) =>
    numbers.set(values.subarray(at, at + count), source / numbers.BYTES_PER_ELEMENT);
  return { numbers, put, loops: mapsLoops(engine, narrow ? 'float32' : 'float64') };
}

/** Bytes of the engine's memory, as an array of the kind that they go to: others are copied one by one. */
function bytesAt(engine: Engine, kind: Bytes, at: number, count: number): Bytes {
  const { buffer } = engine.memory;
  return isArrayOf(kind, 'Uint8Array')
    ? new Uint8Array(buffer, at, count)
    : new Uint8ClampedArray(buffer, at, count);
}
