import type { Shown } from '@convolve/core';

/** Sums of so many bytes, and of one more, fit into 16 bits. */
const rowsAtOnce = 256;

/**
 * Rows of a result made smaller: a pixel is the mean of `factor` × `factor` cells, of fewer at the right and the
 * bottom edge, rounded to the nearest. `from` is a multiple of the factor.
 *
 * Columns are summed first, four bytes of a row in two words: sums of 16 bits of the bytes at even places, and of those
 * at odd places.
 */
export function reduced(
  shown: Shown,
  from: number,
  to: number,
  factor: number,
): { readonly width: number; readonly pixels: Uint8ClampedArray<ArrayBuffer> } {
  const isColour = 'width' in shown;
  const cols = isColour ? shown.width : shown.cols;
  const width = Math.ceil(cols / factor);
  const height = Math.ceil((to - from) / factor);
  const pixels = new Uint8ClampedArray(width * height * 4).fill(255);
  const rowBytes = isColour ? cols * 4 : cols;
  const rowWords = Math.ceil(rowBytes / 4);
  const words = new Int32Array(rowWords * Math.min(factor, rowsAtOnce));
  const bytes = new Uint8Array(words.buffer);
  const [even, odd] = [new Int32Array(rowWords), new Int32Array(rowWords)];
  const halves = [new Uint16Array(even.buffer), new Uint16Array(odd.buffer)] as const;
  const add = isColour ? addColours : addGray;
  const sums = new Uint32Array(width * 3);
  for (let y = 0; y < height; y++) {
    const top = from + y * factor;
    const bottom = Math.min(to, top + factor);
    sums.fill(0);
    for (let first = top; first < bottom; first += rowsAtOnce) {
      const count = Math.min(bottom - first, rowsAtOnce);
      for (let at = 0; at < count; at++) {
        const start = (first + at) * rowBytes;
        bytes.set(shown.data.subarray(start, start + rowBytes), 4 * at * rowWords);
      }
      sumColumns(words, count, even, odd);
      add(halves, cols, factor, sums);
    }
    for (let x = 0; x < width; x++) {
      const cells = (bottom - top) * Math.min(factor, cols - x * factor);
      const at = (y * width + x) * 4;
      pixels[at] = sums[x * 3]! / cells;
      pixels[at + 1] = isColour ? sums[x * 3 + 1]! / cells : pixels[at]!;
      pixels[at + 2] = isColour ? sums[x * 3 + 2]! / cells : pixels[at]!;
    }
  }
  return { width, pixels };
}

function sumColumns(words: Int32Array, count: number, even: Int32Array, odd: Int32Array): void {
  const { length } = even;
  for (let at = 0; at < length; at++) {
    let [evenSum, oddSum] = [0, 0];
    for (let row = 0, from = at; row < count; row++, from += length) {
      const word = words[from]!;
      evenSum = (evenSum + (word & 0x00ff00ff)) | 0;
      oddSum = (oddSum + ((word >>> 8) & 0x00ff00ff)) | 0;
    }
    even[at] = evenSum;
    odd[at] = oddSum;
  }
}

/** Sums at the even and at the odd places of a row. */
type Halves = readonly [even: Uint16Array, odd: Uint16Array];

function addGray([even, odd]: Halves, cols: number, factor: number, sums: Uint32Array): void {
  for (let left = 0, to = 0; left < cols; left += factor, to += 3) {
    const end = Math.min(cols, left + factor);
    let sum = 0;
    for (let at = left; at < end; at++) sum += (at & 1 ? odd : even)[at >> 1]!;
    sums[to]! += sum;
  }
}

function addColours([even, odd]: Halves, cols: number, factor: number, sums: Uint32Array): void {
  for (let left = 0, to = 0; left < cols; left += factor, to += 3) {
    const end = 2 * Math.min(cols, left + factor);
    let [red, green, blue] = [0, 0, 0];
    for (let at = 2 * left; at < end; at += 2) {
      red += even[at]!;
      green += odd[at]!;
      blue += even[at + 1]!;
    }
    sums[to]! += red;
    sums[to + 1]! += green;
    sums[to + 2]! += blue;
  }
}
