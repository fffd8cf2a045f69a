import { channel, type Matrix } from '@convolve/core';
import { arrayNames, FileError, grayOf, type Planes, readNumbers } from '@convolve/core/numbers';
import type { Part } from '../../shared/protocol';
import { Failed } from '../Failed';

/** One plane of a file with its own numbers, and what there is to choose from. */
export interface StoredNumbers {
  readonly matrix: Matrix;
  /** The names of the arrays; one, empty, where the file is one. */
  readonly arrays: readonly string[];
  /** The names of the planes: of colours, or numbers from 0 on. */
  readonly planes: readonly string[];
  /** English phrases. */
  readonly notes: readonly string[];
  readonly shrunkFrom?: { readonly rows: number; readonly cols: number };
}

/** The setting's own limit: more than it can allow is not read. */
const maxPixels = 400e6;

/**
 * Reads one plane of a `.npy`, `.npz`, TIFF, PGM, PPM, PAM or PFM file.
 *
 * @param shrink Whether one over the limit is reduced to means of blocks instead of refused.
 * @throws Failed with the reason.
 */
export async function storedNumbers(
  bytes: Uint8Array,
  maxMegapixels: number,
  shrink: boolean,
  part: Part,
): Promise<StoredNumbers> {
  const arrays = await reading(() => arrayNames(bytes));
  const array = arrays[Math.min(part.array, arrays.length - 1)];
  const stored = await reading(() =>
    readNumbers(bytes, { maxPixels, ...(array !== undefined && { array }) }),
  );
  const { rows, cols, warnings } = stored;
  const planes = planesOf(stored);
  const { matrix } = planes[Math.min(part.plane, planes.length - 1)]!;
  const about = { arrays, planes: planes.map(({ name }) => name), notes: warnings };
  const factor = Math.ceil(Math.sqrt((rows * cols) / (maxMegapixels * 1e6)));
  if (factor <= 1) return { matrix: matrix(), ...about };
  if (!shrink) throw new Failed({ reason: 'tooLarge', rows, cols });
  return { matrix: meanOfBlocks(matrix(), factor), ...about, shrunkFrom: { rows, cols } };
}

function planesOf(stored: Planes): readonly { name: string; matrix: () => Matrix }[] {
  const { channels, model } = stored;
  const names = { rgb: ['red', 'green', 'blue', 'alpha'], gray: ['gray', 'alpha'], other: [] };
  const each = Array.from({ length: channels }, (_, index) => ({
    name: names[model][index] ?? String(index),
    matrix: () => channel(stored, index),
  }));
  return model === 'rgb' ? [{ name: 'gray', matrix: () => grayOf(stored) }, ...each] : each;
}

async function reading<T>(read: () => Promise<T>): Promise<T> {
  try {
    return await read();
  } catch (error) {
    const fault = error instanceof FileError ? error.fault : undefined;
    if (fault) throw new Failed({ reason: 'unreadable', fault });
    throw error;
  }
}

/**
 * A matrix reduced by a whole factor: each number is the mean of `factor × factor` numbers, of fewer at
 * the right and lower edges.
 */
function meanOfBlocks({ rows, cols, data }: Matrix, factor: number): Matrix {
  const [height, width] = [Math.ceil(rows / factor), Math.ceil(cols / factor)];
  const means = new Float32Array(height * width);
  const sums = new Float64Array(width);
  for (let row = 0; row < height; row++) {
    const [top, bottom] = [row * factor, Math.min(rows, (row + 1) * factor)];
    sums.fill(0);
    for (let y = top; y < bottom; y++) {
      for (let x = 0; x < cols; x++) sums[Math.floor(x / factor)]! += data[y * cols + x]!;
    }
    for (let col = 0; col < width; col++) {
      const across = Math.min(cols, (col + 1) * factor) - col * factor;
      means[row * width + col] = sums[col]! / ((bottom - top) * across);
    }
  }
  return { rows: height, cols: width, data: means };
}
