import type { Correlation } from '../formula/correlation.js';
import { oneFilter } from '../formula/filterBank.js';
import type { Engine } from './engine.js';
import { resultsAt, tileBytes } from './inPlace.js';
import { numbersLoops } from './loops.js';
import { bytesOf, layOut, numbersOf, type Precision } from './memory.js';
import { type Costs, fitOfOne, type Method, stepsByOne } from './method.js';
import { rowLoader } from './rowLoader.js';
import { storeNumbers } from './storeNumbers.js';

/**
 * A kernel of equal elements, stride and dilation 1: sums of windows, whatever their size for
 * nearly the same price. Along the rows by `assembly/box.ts`; down the columns by blocks of as many
 * lines as the kernel has rows (M. van Herk, A fast algorithm for local minimum and maximum filters
 * on rectangular and octagonal kernels, Pattern Recognition Letters 13, 1992, for sums):
 *
 *     window from line y on = (line y … end of its block) + (start of the next block … line y + h − 1)
 *
 * A running sum would be a little cheaper, but it subtracts what leaves the window: what a large
 * number swallowed would be lost for the rest of the column, and one NaN would stay.
 *
 * Blocks are counted from the image's row 0, so that the result does not depend on where a band of
 * rows starts. Within `n · ε · Σ |kernel| · |image|` of the reference, as `correlateDense`.
 */
export function correlateBox(
  engine: Engine,
  precision: Precision,
  { terms, geometry, out, bias }: Correlation,
): void {
  const { rows, cols, top } = geometry;
  const { image, kernel } = terms[0]!;
  const { pitch, load } = rowLoader(image, kernel.cols, geometry);
  const size = bytesOf[precision];
  const lineBytes = Math.ceil((cols * size + tileBytes) / 64) * 64;
  const [source = 0, block = 0, start = 0, aside = 0] = layOut(
    engine,
    pitch * size + tileBytes,
    kernel.rows * lineBytes,
    lineBytes,
    lineBytes,
  );
  const numbers = numbersOf(engine, precision);
  const { sumWindows, addLine, scaleLine } = numbersLoops(engine, precision);
  const indexInBlock = (y: number) => ((y % kernel.rows) + kernel.rows) % kernel.rows;
  const copy = (from: number, to: number) =>
    numbers.copyWithin(to / size, from / size, from / size + cols);
  const line = (y: number) => block + indexInBlock(y) * lineBytes;

  for (let y = top; y < top + rows + kernel.rows - 1; y++) {
    load(numbers, source / size, y, 1);
    sumWindows(source, pitch, kernel.cols, line(y));
    const index = indexInBlock(y);
    // The sum from the start of the block to y, which the windows of the block before end with.
    if (index === 0) copy(line(y), start);
    else addLine(start, line(y), start, cols);
    if (index === kernel.rows - 1) {
      // The block is complete: from here on its lines are the sums from each to its end.
      const first = Math.max(top, y - kernel.rows + 1);
      for (let below = y; below > first; below--)
        addLine(line(below - 1), line(below), line(below - 1), cols);
    }
    const r = y - (kernel.rows - 1) - top;
    if (r < 0) continue;
    const from = y - (kernel.rows - 1);
    const sum = resultsAt(engine, precision, out, geometry, r, 1, aside);
    if (index === kernel.rows - 1) copy(line(from), sum);
    else addLine(line(from), start, sum, cols);
    scaleLine(sum, kernel.data[0]!, bias, cols);
    storeNumbers(engine, precision, sum, cols, out, r * cols);
  }
}

const costs: Costs = {
  float32: { call: 2000, output: 0.28, product: 0.34, row: 200, tile: 4 },
  float64: { call: 1200, output: 1.1, product: 0.63, row: 200, tile: 2 },
};

/** `correlateBox`, for one kernel of equal elements. */
export const box: Method<'box'> = {
  name: 'box',
  fit(bank, precision) {
    const { channels, cols, data } = bank.filters;
    const isBox = channels === 1 && data.every((weight) => weight === data[0]);
    if (!isBox || !stepsByOne(bank)) {
      return 'the elements of the kernel are not all equal, or stride or dilation is not 1';
    }
    const products = Math.log2(2 * cols);
    return fitOfOne(costs[precision], bank, products, (engine) =>
      correlateBox(engine, precision, oneFilter(bank)),
    );
  },
};
