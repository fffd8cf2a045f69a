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
  const step = isColour ? 4 : 1;
  const width = Math.ceil(cols / factor);
  const height = Math.ceil((to - from) / factor);
  const pixels = new Uint8ClampedArray(width * height * 4).fill(255);
  const mean = isColour ? 3 : 1;
  for (let row = 0; row < height; row++) {
    const top = from + row * factor;
    const bottom = Math.min(to, top + factor);
    for (let col = 0; col < width; col++) {
      const left = col * factor;
      const right = Math.min(cols, left + factor);
      const at = (row * width + col) * 4;
      for (let channel = 0; channel < mean; channel++) {
        const sum = sumOf(
          shown.data,
          cols * step,
          top,
          bottom,
          left * step + channel,
          right * step,
          step,
        );
        pixels[at + channel] = sum / ((bottom - top) * (right - left));
      }
      if (!isColour) pixels[at + 1] = pixels[at + 2] = pixels[at]!;
    }
  }
  return { width, pixels };
}

function sumOf(
  data: Shown['data'],
  rowLength: number,
  top: number,
  bottom: number,
  left: number,
  right: number,
  step: number,
): number {
  let sum = 0;
  for (let row = top; row < bottom; row++) {
    const end = row * rowLength + right;
    for (let at = row * rowLength + left; at < end; at += step) sum += data[at]!;
  }
  return sum;
}
