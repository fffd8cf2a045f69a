import { filters } from '../filters/filters.js';
import type { KernelFilter, Words } from '../filters/types.js';
import type { Matrix } from '../matrix/types.js';

/** The entry of the catalogue that a kernel resembles most. */
export interface NearestKernel {
  /** The id of one of `kernels`. */
  readonly id: string;
  /** The entry and its scale in words: `'Sobel x, times 2'`. */
  readonly title: Words;
  /** What the entry is multiplied by. */
  readonly scale: number;
  /**
   * The part of the weights that differs: the norm of `kernel − scale · entry` by the norm of `kernel`. 0 is
   * the entry itself, 1 has nothing in common.
   */
  readonly distance: number;
}

/** The multiple of an entry that is nearest to a kernel, centre on centre; none for zeros. */
export function nearestKernel(kernel: Matrix): NearestKernel | undefined {
  const size = Math.hypot(...kernel.data);
  if (!(size > 0)) return undefined;
  let best: { entry: KernelFilter; scale: number; distance: number } | undefined;
  for (const entry of filters) {
    if (entry.kind !== 'kernel') continue;
    const scale = product(kernel, entry.matrix) / product(entry.matrix, entry.matrix);
    const squares = product(kernel, kernel) - scale ** 2 * product(entry.matrix, entry.matrix);
    const distance = Math.sqrt(Math.max(0, squares)) / size;
    // Of two that are equally near, such as Prewitt x and vertical edges, the one with its own sign.
    const closer = best === undefined || distance < best.distance - 1e-6;
    const positive = best && distance <= best.distance + 1e-6 && scale > 0 && best.scale < 0;
    if (closer || positive) best = { entry, scale, distance };
  }
  if (best === undefined) return undefined;
  const { entry, scale, distance } = best;
  return { id: entry.id, title: titleOf(entry, scale), scale, distance };
}

/** `Σ a · b` where two kernels overlap with their centres, row and column `floor(size / 2)`, on each other. */
function product(a: Matrix, b: Matrix): number {
  const down = Math.floor(b.rows / 2) - Math.floor(a.rows / 2);
  const across = Math.floor(b.cols / 2) - Math.floor(a.cols / 2);
  let sum = 0;
  for (let r = Math.max(0, -down); r < Math.min(a.rows, b.rows - down); r++) {
    for (let c = Math.max(0, -across); c < Math.min(a.cols, b.cols - across); c++) {
      sum += a.data[r * a.cols + c]! * b.data[(r + down) * b.cols + c + across]!;
    }
  }
  return sum;
}

function titleOf({ title }: KernelFilter, scale: number): Words {
  const factor = String(Number(scale.toPrecision(3))).replace('-', '−');
  if (factor === '1') return title;
  return { en: `${title.en}, times ${factor}`, zh: `${title.zh}，乘以 ${factor}` };
}
