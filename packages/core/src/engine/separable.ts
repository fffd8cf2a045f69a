import type { Correlation } from '../correlate/correlation.js';
import type { FloatArray } from '../matrix/types.js';
import type { Engine } from './engine.js';
import { tileBytes } from './inStrips.js';
import { bytesOf, layOut, numbersOf, type Precision } from './memory.js';
import type { Factors } from './rankOne.js';
import { rowLoader } from './rowLoader.js';
import { bytesOfTaps, writeTaps } from './taps.js';

/**
 * A kernel that is the product of a column and a row, as two passes:
 *
 *     line[y, c] = Σ_j row[j] · image[top + y, left + c·sc + j·dc]
 *     out[r, c]  = bias + Σ_i column[i] · line[r·sr + i·dr, c]
 *
 * The lines under the kernel stand in a ring, so that each is computed once. Within
 * `(kernel.rows + kernel.cols + 2) · ε · Σ |kernel| · |image|` of the reference, ε the unit of the
 * number type (2⁻²⁴ or 2⁻⁵³), and as exact where the sums are whole numbers.
 */
export function correlateSeparable(
  engine: Engine,
  precision: Precision,
  { layers, geometry, out, bias }: Correlation,
  { column, row }: Factors,
): void {
  const { rows, cols, top, stride, dilation } = geometry;
  const { image, kernel } = layers[0]!;
  const height = (kernel.rows - 1) * dilation[0] + 1;
  const width = (kernel.cols - 1) * dilation[1] + 1;
  const { pitch, place, load } = rowLoader(image, width, geometry);
  const size = bytesOf[precision];
  const lineBytes = Math.ceil((cols * size + tileBytes) / 64) * 64;
  const [source = 0, across = 0, down = 0, lines = 0, results = 0] = layOut(
    engine,
    pitch * size + tileBytes,
    bytesOfTaps(kernel.cols, 1, precision),
    bytesOfTaps(kernel.rows, height, precision),
    height * lineBytes,
    cols * size + tileBytes,
  );
  const numbers = numbersOf(engine, precision);
  const sumRow = writeTaps(
    engine,
    precision,
    row,
    [row.map((_, j) => place(j * dilation[1]) * size)],
    across,
  );
  // A phase is the line of the ring on which the kernel's first row lies.
  const line = (y: number) => (y % height) * lineBytes;
  const sumColumn = writeTaps(
    engine,
    precision,
    column,
    Array.from({ length: height }, (_, phase) =>
      column.map((_, i) => line(phase + i * dilation[0])),
    ),
    down,
  );
  for (let r = 0, next = 0; r < rows; r++) {
    const first = r * stride[0];
    for (next = Math.max(next, first); next < first + height; next++) {
      load(numbers, source / size, top + next, 1);
      sumRow(source, 0, lines + line(next), cols, 0);
    }
    sumColumn(lines, first % height, results, cols, bias);
    (out as FloatArray).set(numbers.subarray(results / size, results / size + cols), r * cols);
  }
}
