import type { Correlation } from '../formula/correlation.js';
import { oneFilter } from '../formula/filterBank.js';
import type { Engine } from './engine.js';
import { resultsAt, tileBytes } from './inPlace.js';
import { rowsInCache } from './inStrips.js';
import { numbersLoops } from './loops.js';
import { bytesOf, layOut, numbersOf, type Precision } from './memory.js';
import { type Costs, fitOfOne, type Method } from './method.js';
import { type Factors, rankOne } from './rankOne.js';
import { rowLoader } from './rowLoader.js';
import { storeNumbers } from './storeNumbers.js';
import { bytesOfTaps, writeTaps } from './tapList.js';

/**
 * A kernel that is the product of a column and a row, as two passes:
 *
 *     line[y, c] = Σ_j row[j] · image[top + y, left + c·sc + j·dc]
 *     out[r, c]  = bias + Σ_i column[i] · line[r·sr + i·dr, c]
 *
 * The lines under a strip of outputs stand below each other, so that the second pass is a
 * kernel of one column over them (`assembly/column.ts`); those that the next strip needs stay. Within
 * `(kernel.rows + kernel.cols + 4) · ε · Σ |kernel| · |image|` of the reference, ε the unit of the
 * number type (2⁻²⁴ or 2⁻⁵³), and as exact where the sums are whole numbers.
 */
export function correlateSeparable(
  engine: Engine,
  precision: Precision,
  { terms, geometry, out, bias }: Correlation,
  { column, row }: Factors,
): void {
  const { rows, cols, top, stride, dilation } = geometry;
  const { image, kernel } = terms[0]!;
  const height = (kernel.rows - 1) * dilation[0] + 1;
  const width = (kernel.cols - 1) * dilation[1] + 1;
  const { pitch, place, load } = rowLoader(image, width, geometry);
  const size = bytesOf[precision];
  const lineBytes = Math.ceil((cols * size + tileBytes) / 64) * 64;
  const shared = Math.max(0, height - stride[0]);
  const fitting = rowsInCache(stride[0] * lineBytes + cols * size, shared * lineBytes);
  // A strip lower than the kernel would move more lines than it computes.
  const stripRows = Math.min(rows, Math.max(fitting, height));
  const [source = 0, across = 0, down = 0, lines = 0, results = 0] = layOut(
    engine,
    pitch * size + tileBytes,
    bytesOfTaps(kernel.cols, precision),
    bytesOfTaps(kernel.rows, precision),
    ((stripRows - 1) * stride[0] + height + 1) * lineBytes,
    (stripRows + 1) * cols * size + tileBytes,
  );
  const numbers = numbersOf(engine, precision);
  const sumRow = writeTaps(
    engine,
    precision,
    row,
    row.map((_, j) => place(j * dilation[1]) * size),
    across,
  );
  const sumColumn = writeTaps(
    engine,
    precision,
    column,
    column.map((_, i) => i * dilation[0] * lineBytes),
    down,
  );
  const { correlateColumn } = numbersLoops(engine, precision);

  for (let r = 0; r < rows; r += stripRows) {
    const count = Math.min(stripRows, rows - r);
    const kept = r > 0 ? shared : 0;
    const old = (lines + stripRows * stride[0] * lineBytes) / size;
    numbers.copyWithin(lines / size, old, old + (kept * lineBytes) / size);
    for (let y = kept; y < (count - 1) * stride[0] + height; y++) {
      load(numbers, source / size, top + r * stride[0] + y, 1);
      sumRow(source, lines + y * lineBytes, cols, 0);
    }
    const place = resultsAt(engine, precision, out, geometry, r, count, results);
    if (stride[0] === 1 && dilation[0] === 1) {
      correlateColumn(lines, lineBytes, down, kernel.rows, place, count, cols, bias);
    } else {
      for (let i = 0; i < count; i++) {
        sumColumn(lines + i * stride[0] * lineBytes, place + i * cols * size, cols, bias);
      }
    }
    storeNumbers(engine, precision, place, count * cols, out, r * cols);
  }
}

const costs: Costs = {
  float32: { call: 1200, output: 0.29, product: 0.054, row: 30, tile: 16 },
  float64: { call: 1300, output: 0.83, product: 0.1, row: 30, tile: 8 },
};

/** `correlateSeparable`, for one kernel of rank one. */
export const separable: Method<'separable'> = {
  name: 'separable',
  fit(bank, precision) {
    const { filters } = bank;
    const factors = filters.channels === 1 ? rankOne(filters, precision) : undefined;
    if (!factors) return 'the kernel is not one column times one row';
    const products = filters.rows + filters.cols;
    return fitOfOne(costs[precision], bank, products, (engine) =>
      correlateSeparable(engine, precision, oneFilter(bank), factors),
    );
  },
};
