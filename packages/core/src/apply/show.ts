import { colorize } from '../figure/colorize.js';
import type { Colormap } from '../figure/colormaps.js';
import { type Display, display } from '../image/display.js';
import { toImage } from '../image/toImage.js';
import type { ValueRange } from '../image/valueRange.js';
import type { NumericArray } from '../matrix/types.js';

/** How rows of values become bytes. */
export interface Look {
  /** `undefined` where a colour map shows the values themselves. */
  readonly display: Display | undefined;
  readonly colormap: Colormap | undefined;
}

/**
 * Shows rows of one grey channel, or of red, green and blue: values become grey values by `display`,
 * and these the colours of a map, or the bytes of a picture. The middle of `'signed'` is 128, so that
 * a colour map runs from 1 to 255 there, with zero in its middle.
 *
 * @param channels Rows of values, as many in each.
 * @param range The extremes of the whole, for what goes by them.
 * @param out One byte for each value where there is one channel and no colour map, otherwise RGBA.
 */
export function show(
  channels: readonly NumericArray[],
  cols: number,
  { display: how, colormap }: Look,
  range: ValueRange | undefined,
  out: Uint8ClampedArray<ArrayBuffer>,
): void {
  const rows = channels[0]!.length / cols;
  if (how === undefined) {
    out.set(colorize({ rows, cols, data: channels[0]! }, colormap, scaleOf(range)).data);
    return;
  }
  const gray = channels.length === 1 && colormap === undefined;
  const tones = channels.map((data) => {
    if (data instanceof Uint8ClampedArray && how === 'clamped') return { rows, cols, data };
    const to = { rows, cols, data: gray ? out : new Uint8ClampedArray(data.length) };
    return display({ rows, cols, data }, how, { ...scaleOf(range), out: to });
  });
  if (gray) {
    if (tones[0]!.data !== out) out.set(tones[0]!.data);
  } else if (colormap !== undefined) {
    out.set(colorize(tones[0]!, colormap, { range: [how === 'signed' ? 1 : 0, 255] }).data);
  } else {
    toImage(tones, { out: { width: cols, height: rows, data: out } });
  }
}

function scaleOf(range: ValueRange | undefined): { readonly range?: ValueRange } {
  return range === undefined ? {} : { range };
}
