import { showPlanes, showValues } from '../engine/show.js';
import { colorLook, tonePixels } from '../figure/colorize.js';
import type { ColormapId } from '../figure/colormaps.js';
import type { Bytes, Look } from '../formula/look.js';
import { type Display, tonesOf } from '../image/display.js';
import { sharedExtremes, valueRange } from '../image/valueRange.js';
import type { NumericArray } from '../matrix/types.js';

/** How values are shown; one of the two is there. */
export interface Showing {
  /** `undefined` where a colour map shows the values themselves. */
  readonly display: Display | undefined;
  readonly colormap: ColormapId | undefined;
}

/** Shows rows of channels: into a byte for each value, or into pixels. */
export type ShowRows = (channels: readonly NumericArray[], out: Bytes) => void;

/** Whether rows can only be shown when the extremes of the whole are known. */
export function goesByExtremes({ display }: Showing): boolean {
  return display !== 'clamped' && display !== 'absolute';
}

/**
 * Values become grey values by the display, and these the colours of a map, or red, green and blue,
 * in one pass. The middle of `'signed'` is 128, so that a colour map runs from 1 to 255 there, with
 * zero in its middle.
 *
 * @param whole All values, for what goes by their extremes; several channels share them.
 */
export function showing(
  { display, colormap }: Showing,
  whole: readonly NumericArray[] = [],
): ShowRows {
  if (display === undefined) {
    const range = valueRange(whole[0]!, colormap === 'diverging');
    const look = colorLook(colormap!, range);
    return ([values], out) => showValues(values!, look, out);
  }
  const tones = tonesOf(display, sharedExtremes(whole) ?? [0, 0]);
  const look: Look =
    colormap === undefined
      ? { tones }
      : { tones, pixels: tonePixels(colormap, [display === 'signed' ? 1 : 0, 255]) };
  return (channels, out) => {
    if (channels.length === 1) showValues(channels[0]!, look, out);
    else if (display === 'clamped') showPlanes(channels, out);
    else
      showPlanes(
        channels.map((values) => toned(values, look)),
        out,
      );
  };
}

function toned(values: NumericArray, look: Look): Uint8Array {
  const tones = new Uint8Array(values.length);
  showValues(values, look, tones);
  return tones;
}
