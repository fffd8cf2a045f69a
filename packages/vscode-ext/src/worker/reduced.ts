import type { Shown } from '@convolve/core';

/**
 * Rows of a result made smaller: a pixel is the mean of `factor` × `factor` cells, of fewer at the right and the
 * bottom edge, rounded to the nearest. `from` is a multiple of the factor.
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
  const addRow = isColour ? addColours : addGray;
  const sums = new Uint32Array(width * 3);
  for (let row = 0; row < height; row++) {
    const top = from + row * factor;
    const bottom = Math.min(to, top + factor);
    sums.fill(0);
    for (let at = top; at < bottom; at++) addRow(shown.data, at * cols, cols, factor, sums);
    for (let col = 0; col < width; col++) {
      const cells = (bottom - top) * Math.min(factor, cols - col * factor);
      const at = (row * width + col) * 4;
      for (let channel = 0; channel < 3; channel++) {
        pixels[at + channel] = sums[col * 3 + (isColour ? channel : 0)]! / cells;
      }
    }
  }
  return { width, pixels };
}

function addGray(
  data: Shown['data'],
  start: number,
  cols: number,
  factor: number,
  sums: Uint32Array,
) {
  for (let left = 0, to = 0; left < cols; left += factor, to += 3) {
    const end = start + Math.min(cols, left + factor);
    let sum = 0;
    for (let at = start + left; at < end; at++) sum += data[at]!;
    sums[to]! += sum;
  }
}

function addColours(
  data: Shown['data'],
  start: number,
  cols: number,
  factor: number,
  sums: Uint32Array,
) {
  for (let left = 0, to = 0; left < cols; left += factor, to += 3) {
    const end = (start + Math.min(cols, left + factor)) * 4;
    let [red, green, blue] = [0, 0, 0];
    for (let at = (start + left) * 4; at < end; at += 4) {
      red += data[at]!;
      green += data[at + 1]!;
      blue += data[at + 2]!;
    }
    sums[to]! += red;
    sums[to + 1]! += green;
    sums[to + 2]! += blue;
  }
}
