import type { Border } from '../matrix/border.js';
import type { Matrix, Size } from '../matrix/types.js';
import type { Fit } from './fit.js';
import { cropped, isUnclamped, type Pair } from './plane.js';

/** The largest kernels of the catalogue are 19×19. */
const largest = 19;

/** Sizes are tried on a part of the image with so many rows and columns at most. */
const partLength = 256;

/** A deviation is much smaller than another below this part of it: rounding differs less by chance. */
const improvement = 0.97;

/**
 * The smallest size, odd in both directions, that explains the result and leaves no more than the next larger
 * one: squares first, then fewer rows and columns. If none explains it, the smallest square that leaves little
 * more than the best.
 *
 * @param fitted Fits a kernel of a size to these channels.
 * @param tolerance The largest deviation that explains the result.
 * @returns undefined if not even one weight can be found.
 */
export function findSize(
  pairs: readonly Pair[],
  border: Border | undefined,
  fitted: (size: Size, pairs: readonly Pair[], border?: Border) => Fit | undefined,
  tolerance: number,
): Size | undefined {
  const part = mostDetailed(pairs);
  const padding = part === pairs ? border : undefined;
  const tried: { length: number; deviation: number }[] = [];
  for (let length = 1; length <= largest; length += 2) {
    const before = tried.at(-1);
    const deviation = deviationOf({ rows: length, cols: length });
    if (before && before.deviation <= tolerance && !isBetter(deviation, before.deviation)) break;
    if (deviation === Infinity) break;
    tried.push({ length, deviation });
    if (isExact(deviation)) break;
  }
  const last = tried.at(-1);
  if (last && last.deviation <= tolerance) return narrowed(last);
  const least = Math.min(...tried.map(({ deviation }) => deviation));
  const found = tried.find(({ deviation }) => !isBetter(least, deviation));
  return found && { rows: found.length, cols: found.length };

  function deviationOf(size: Size): number {
    const { rows, cols } = part[0]!.before;
    const fits = size.rows <= rows && size.cols <= cols;
    return fits ? (fitted(size, part, padding)?.deviation ?? Infinity) : Infinity;
  }

  function isExact(deviation: number): boolean {
    return deviation <= 1e-3 * tolerance;
  }

  function isBetter(deviation: number, than: number): boolean {
    return !isExact(than) && deviation < improvement * than;
  }

  function narrowed({ length, deviation }: { length: number; deviation: number }): Size {
    let size = { rows: length, cols: length };
    for (const side of ['rows', 'cols'] as const) {
      while (size[side] > 1) {
        const smaller = { ...size, [side]: size[side] - 2 };
        const left = deviationOf(smaller);
        if (!(left <= tolerance) || (!isExact(left) && isBetter(deviation, left))) break;
        size = smaller;
      }
    }
    return size;
  }
}

/** The part of large images in which the result changes most from pixel to pixel, where it is not clamped. */
function mostDetailed(pairs: readonly Pair[]): readonly Pair[] {
  const { rows, cols } = pairs[0]!.after;
  if (rows <= partLength && cols <= partLength) return pairs;
  const [height, width] = [Math.min(rows, partLength), Math.min(cols, partLength)];
  let best = { detail: -1, top: 0, left: 0 };
  for (let top = 0; top + height <= rows; top += height) {
    for (let left = 0; left + width <= cols; left += width) {
      const detail = pairs.reduce(
        (sum, { after }) => sum + detailOf(after, top, left, height, width),
        0,
      );
      if (detail > best.detail) best = { detail, top, left };
    }
  }
  return pairs.map(({ before, after }) => ({
    before: cropped(before, best.top, best.left, height, width),
    after: cropped(after, best.top, best.left, height, width),
  }));
}

function detailOf(
  { cols, data }: Matrix,
  top: number,
  left: number,
  height: number,
  width: number,
): number {
  const counts = isUnclamped(data);
  let sum = 0;
  for (let r = top; r < top + height; r++) {
    for (let at = r * cols + left + 1; at < r * cols + left + width; at++) {
      if (counts(data[at]!) && counts(data[at - 1]!)) sum += Math.abs(data[at]! - data[at - 1]!);
    }
  }
  return sum;
}
