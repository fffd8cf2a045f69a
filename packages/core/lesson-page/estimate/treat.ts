import { correlate, kernel, type Matrix } from '../../src/index.js';

/** A kernel of the catalogue on grey values, rounded to bytes; edges around middle grey. */
export function kernelOf(gray: Matrix<Uint8Array>, id: string): Matrix<Uint8Array> {
  const { matrix } = kernel(id);
  const result = correlate(gray, matrix, { mode: 'same', border: 'reflect' });
  const sum = matrix.data.reduce((all, weight) => all + weight, 0);
  const offset = Math.abs(sum) < 1e-9 ? 128 : 0;
  const data = new Uint8ClampedArray(result.data.length);
  for (let i = 0; i < data.length; i++) data[i] = result.data[i]! + offset;
  return { ...gray, data: new Uint8Array(data.buffer) };
}

/** The middle one of the nine values around each pixel; pixels at the edge stay. */
export function medianOf({ rows, cols, data }: Matrix<Uint8Array>): Matrix<Uint8Array> {
  const out = data.slice();
  const nine = new Uint8Array(9);
  for (let row = 1; row < rows - 1; row++) {
    for (let col = 1; col < cols - 1; col++) {
      for (let i = 0; i < 9; i++) {
        nine[i] = data[(row + Math.floor(i / 3) - 1) * cols + col + (i % 3) - 1]!;
      }
      out[row * cols + col] = nine.sort()[4]!;
    }
  }
  return { rows, cols, data: out };
}

/** v' = 255 · (v / 255)^0.5: dark pixels become lighter. */
export function gammaOf(gray: Matrix<Uint8Array>): Matrix<Uint8Array> {
  return { ...gray, data: gray.data.map((value) => Math.round(255 * Math.sqrt(value / 255))) };
}
