import { colorize } from '../figure/colorize.js';
import type { Colormap } from '../figure/colormaps.js';
import { type Display, display } from '../image/display.js';
import { toImage } from '../image/toImage.js';
import type { ValueRange } from '../image/valueRange.js';
import type { NumericArray } from '../matrix/types.js';

/** How rows of values become bytes. */
export interface Look {
  readonly display: Display;
  readonly colormap: Colormap | undefined;
  /** The extremes of the whole, for the displays that go by them. */
  readonly range: ValueRange | undefined;
}

/**
 * Shows rows of one grey channel, or of red, green and blue: values become grey values by `display`,
 * and these the colours of a map, or the bytes of a picture. The middle of `'signed'` is 128, so that
 * a colour map runs from 1 to 255 there, with zero in its middle.
 *
 * @param channels Rows of values, as many in each.
 * @param out One byte for each value where there is one channel and no colour map, otherwise RGBA.
 */
export function show(
  channels: readonly NumericArray[],
  cols: number,
  { display: how, colormap, range }: Look,
  out: Uint8ClampedArray<ArrayBuffer>,
): void {
  const rows = channels[0]!.length / cols;
  const scale = range === undefined ? {} : { range };
  const gray = channels.length === 1 && colormap === undefined;
  const tones = channels.map((data) => {
    if (data instanceof Uint8ClampedArray && how === 'clamped') return { rows, cols, data };
    const to = { rows, cols, data: gray ? out : new Uint8ClampedArray(data.length) };
    return display({ rows, cols, data }, how, { ...scale, out: to });
  });
  if (gray) {
    if (tones[0]!.data !== out) out.set(tones[0]!.data);
  } else if (colormap !== undefined) {
    out.set(colorize(tones[0]!, colormap, { range: [how === 'signed' ? 1 : 0, 255] }).data);
  } else {
    toImage(tones, { out: { width: cols, height: rows, data: out } });
  }
}
