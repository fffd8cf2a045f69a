import {
  type Colormap,
  colorize,
  type Display,
  display,
  type Matrix,
  type RgbaImage,
  toImage,
} from '@convolve/core';

/** A map as it is to be seen. */
export interface Painting {
  /** One plane in grey or in a map's colours, or three as red, green and blue. */
  readonly planes: readonly Matrix[];
  readonly display: Display;
  readonly colormap: Colormap | null;
  /** The least and the greatest value of all planes, which share one scale. */
  readonly range: readonly [low: number, high: number];
}

/** Some rows of a painting. */
export interface Strip {
  readonly top: number;
  readonly pixels: RgbaImage<Uint8ClampedArray<ArrayBuffer>>;
}

/** About how many pixels a strip has: its buffers stay in the cache. */
const pixelsPerStrip = 250_000;

/**
 * A map as pixels, strip by strip: its values become tones by `display`, and tones become grey or
 * the colours of a map. The middle tone of `'signed'` is 128, so a colour map's tones run from 1 to
 * 255 there, with zero in the middle.
 *
 * A strip's pixels hold until the next one is asked for.
 */
export function* paint({ planes, display: how, colormap, range }: Painting): Generator<Strip> {
  const { rows, cols } = planes[0]!;
  const height = Math.min(rows, Math.max(1, Math.floor(pixelsPerStrip / cols)));
  const tones = planes.map(() => new Uint8ClampedArray(height * cols));
  const data = new Uint8ClampedArray(height * cols * 4);
  const scale = how === 'signed' || how === 'stretched' ? { range } : {};
  const coloured = planes.length === 1 && colormap !== 'gray' && colormap !== 'grey' && colormap;
  for (let top = 0; top < rows; top += height) {
    const size = { rows: Math.min(height, rows - top), cols };
    const count = size.rows * cols;
    const parts = planes.map((plane, index) => {
      const values = plane.data.subarray(top * cols, top * cols + count);
      const out = { ...size, data: tones[index]!.subarray(0, count) };
      return display({ ...size, data: values }, how, { ...scale, out });
    });
    const pixels = coloured
      ? colorize(parts[0]!, coloured, { range: [how === 'signed' ? 1 : 0, 255] })
      : toImage(parts, {
          out: { width: cols, height: size.rows, data: data.subarray(0, count * 4) },
        });
    yield { top, pixels };
  }
}
