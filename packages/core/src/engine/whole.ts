import type { Correlation } from '../formula/correlation.js';
import { oneFilter } from '../formula/filterBank.js';
import { classOf, isArrayOf, isByteArray } from '../matrix/arrayKind.js';
import type { Engine } from './engine.js';
import { rowsInCache } from './inStrips.js';
import { bytesLoops } from './loops.js';
import { layOut } from './memory.js';
import { type Cost, fitOfOne, type Method } from './method.js';
import { rankOne } from './rankOne.js';
import { reach, wholeKernel } from './wholeKernel.js';
import { wholeRows } from './wholeRows.js';

/** A tap: how far its first number is from the sum's start, in rows and columns, and its weight. */
interface Tap {
  readonly row: number;
  readonly col: number;
  readonly weight: number;
  /** In 32 bits: the weight of the number after the first. */
  readonly next: number;
}

/** A correlation of bytes in whole numbers. */
export interface WholePlan {
  readonly bits: 16 | 32;
  /** The whole kernel, or the column over lines of sums. */
  readonly taps: readonly Tap[];
  /** The row whose sums are those lines; absent where the kernel is not separable, or small. */
  readonly across: readonly Tap[] | undefined;
  /** Products for each output: in 32 bits a tap takes as long as two in 16. */
  readonly products: number;
  /** What the sums are stored by. */
  readonly store: 'clamp' | 'wrap' | 'scale';
  readonly divisor: number;
}

/**
 * Plans a correlation in whole numbers: bytes in, bytes out, and a kernel of whole numbers, or of such
 * over a divisor where the result is rounded (`wholeKernel`). The result is that of the exact sums.
 *
 * 16 bits do where the sums fit them, or where only their lower 8 bits are asked for. In 32 bits, weights
 * and lines of sums have to fit 16, and what is scaled, Float32.
 *
 * @returns A plan, or why there is none.
 */
export function planWhole({ terms, geometry, out, bias }: Correlation): WholePlan | string {
  const { image, kernel } = terms[0]!;
  if (!isByteArray(image.data) || !isByteArray(out))
    return 'the image or the result does not hold bytes';
  if (terms.length > 1 || bias !== 0) return 'it is one of several, or has a bias';
  const { fill, border } = geometry;
  if (border === 'zero' && !(Number.isInteger(fill) && fill >= 0 && fill <= 255)) {
    return 'the border is not filled with a byte';
  }
  const rounds = isArrayOf(out, 'Uint8ClampedArray');
  const whole = wholeKernel(kernel.data);
  if (!whole || (whole.divisor > 1 && !rounds)) {
    return 'the kernel has other than whole numbers, over a divisor that it can be rounded by';
  }
  const { weights, divisor } = whole;
  if (!weights.every(fits16)) return 'the kernel has numbers above 16 bits';
  const store = rounds ? (divisor > 1 ? 'scale' : 'clamp') : 'wrap';
  const [low, high] = reach(weights);
  const bits = store === 'wrap' || (fits16(low) && fits16(high)) ? 16 : 32;
  const limit = store === 'scale' ? Math.min(2 ** 24, 2 ** 22 * divisor) : 2 ** 31 - 1;
  if (bits === 32 && Math.max(-low, high) > limit) return 'the sums may be too great';

  const factors = rankOne({ ...kernel, data: Float64Array.from(weights) }, 'float64');
  const dense = tapsOf(weights, kernel.cols, geometry, bits);
  const common = { bits, store, divisor } as const;
  const count = (taps: readonly Tap[]) => taps.length * (bits / 16);
  if (factors?.column.every(fits16)) {
    const { row, column } = factors;
    const lines = reach(row);
    const across = tapsOf(row, kernel.cols, geometry, 16);
    const down = tapsOf(column, 1, geometry, bits);
    const products = across.length + count(down) + 2;
    if ((bits === 16 || lines.every(fits16)) && products < count(dense)) {
      return { ...common, taps: down, across, products };
    }
  }
  return { ...common, taps: dense, across: undefined, products: count(dense) };
}

function tapsOf(
  weights: readonly number[],
  cols: number,
  { stride, dilation }: Correlation['geometry'],
  bits: 16 | 32,
): Tap[] {
  const taps: Tap[] = [];
  const side = bits === 32 && stride[1] === 1 && dilation[1] === 1;
  for (let at = 0; at < weights.length; at++) {
    const weight = weights[at]!;
    if (weight === 0) continue;
    const col = at % cols;
    const paired = side && col + 1 < cols;
    const row = ((at - col) / cols) * dilation[0];
    taps.push({ row, col: col * dilation[1], weight, next: paired ? weights[at + 1]! : 0 });
    if (paired) at++;
  }
  return taps;
}

/** Computes as `planWhole` says: `assembly/whole.ts` and `assembly/store.ts`. */
export function correlateWhole(
  engine: Engine,
  { terms, geometry, out }: Correlation,
  { bits, taps, across, store, divisor }: WholePlan,
): void {
  const loops = bytesLoops(engine);
  const { rows, cols, top, stride, dilation } = geometry;
  const { image, kernel } = terms[0]!;
  const height = (kernel.rows - 1) * dilation[0] + 1;
  const width = (kernel.cols - 1) * dilation[1] + 1;
  const { pitch, place, bytes, load } = wholeRows(engine, image, width, geometry);
  const shared = Math.max(0, height - stride[0]);
  // What the last taps read: rows of the image, or lines of sums over them.
  const rowBytes = 2 * (across ? cols : pitch);
  const bytesPerRow = stride[0] * (3 * pitch + (across ? rowBytes : 0)) + (cols * bits) / 8;
  const fitting = rowsInCache(bytesPerRow, shared * rowBytes);
  const stripRows = Math.min(rows, Math.max(fitting, height));
  const neededRows = (stripRows - 1) * stride[0] + height;
  const [source = 0, wide = 0, lines = 0, list = 0, listAcross = 0, results = 0] = layOut(
    engine,
    bytes(neededRows),
    neededRows * pitch * 2 + 2 * overrunBytes,
    across ? neededRows * rowBytes + 2 * overrunBytes : 0,
    taps.length * 8,
    (across?.length ?? 0) * 8,
    (stripRows * cols * bits) / 8 + 2 * overrunBytes,
  );
  const { buffer } = engine.memory;
  const memory = new Uint8Array(buffer);
  const placeOf = (col: number) => 2 * (across ? 0 : place(col));
  writeTaps(buffer, list, taps, ({ row, col }) => row * rowBytes + placeOf(col));
  if (across) writeTaps(buffer, listAcross, across, ({ col }) => 2 * place(col));
  const sum = bits === 16 ? loops.sumInt16 : loops.sumInt32;
  const read = across ? lines : wide;
  const bytesOut = isArrayOf(out, 'Uint8Array') ? memory : new (classOf(out))(buffer);

  for (let r = 0; r < rows; r += stripRows) {
    const count = Math.min(stripRows, rows - r);
    const kept = r > 0 ? shared : 0;
    const old = read + stripRows * stride[0] * rowBytes;
    memory.copyWithin(read, old, old + kept * rowBytes);
    const needed = (count - 1) * stride[0] + height - kept;
    const firstRow = top + r * stride[0] + kept;
    if (across) {
      load(source, wide, firstRow, needed);
      const to = lines + kept * rowBytes;
      loops.sumInt16(wide, 2 * pitch, listAcross, across.length, to, needed, cols);
    } else load(source, wide + kept * rowBytes, firstRow, needed);
    sum(read, stride[0] * rowBytes, list, taps.length, results, count, cols);
    toBytes(engine, bits, store, divisor, results, count * cols);
    out.set(bytesOut.subarray(results, results + count * cols), r * cols);
  }
}

/** A tile of sums: reads and writes go on for less than this past the end of a row. */
const overrunBytes = 256;

function writeTaps(
  buffer: ArrayBuffer,
  at: number,
  taps: readonly Tap[],
  place: (tap: Tap) => number,
): void {
  const words = new Int32Array(buffer, at, 2 * taps.length);
  for (const [index, tap] of taps.entries()) {
    words[2 * index] = place(tap);
    words[2 * index + 1] = (tap.weight & 0xffff) | (tap.next << 16);
  }
}

function toBytes(
  engine: Engine,
  bits: 16 | 32,
  store: WholePlan['store'],
  divisor: number,
  at: number,
  count: number,
): void {
  const loops = bytesLoops(engine);
  if (store === 'wrap') loops.wrapInt16(at, count);
  else if (store === 'clamp') (bits === 16 ? loops.clampInt16 : loops.clampInt32)(at, count);
  else (bits === 16 ? loops.scaleInt16 : loops.scaleInt32)(at, count, 1 / divisor);
}

function fits16(number: number): boolean {
  return number >= -(2 ** 15) && number < 2 ** 15;
}

const cost: Cost = { call: 2600, output: 0.12, product: 0.019, tile: 16 };

/** `correlateWhole`, for bytes by a kernel of whole numbers. */
export const whole: Method<'whole'> = {
  name: 'whole',
  fit(bank) {
    const work = oneFilter(bank);
    const plan = planWhole(work);
    if (typeof plan === 'string') return plan;
    return fitOfOne(cost, bank, plan.products, (engine) => correlateWhole(engine, work, plan));
  },
};
