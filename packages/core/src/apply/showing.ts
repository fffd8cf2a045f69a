import { showPlanes, showValues } from '../engine/show.js';
import { colorLook, tonePixels } from '../figure/colorize.js';
import { type ColorTableId, isDiverging } from '../figure/colormaps.js';
import { type Bytes, type Extremes, grayPixels, type Look } from '../formula/look.js';
import { type Display, scaleOf, tonesOf } from '../image/display.js';
import { type Percentiles, percentilesOf } from '../image/percentiles.js';
import { sharedExtremes, type ValueRange, valueRangeOf } from '../image/valueRange.js';
import type { NumericArray } from '../matrix/types.js';

/** How values are shown; a display or a colormap is there. */
export interface Showing {
  /** `undefined` where a colormap shows the values themselves. */
  readonly display: Display | undefined;
  readonly colormap: ColorTableId | undefined;
  /** Whether grey values go into pixels. */
  readonly grayPixels?: boolean;
  /** What the scale goes by in place of extremes or of 0…255. */
  readonly percentiles?: Percentiles | undefined;
}

/** Shows rows of channels: into a byte for each value, or into pixels. */
export type ShowRows = (channels: readonly NumericArray[], out: Bytes) => void;

/** Whether rows can only be shown when the extremes of the whole are known. */
export function goesByExtremes({ display, percentiles }: Showing): boolean {
  return percentiles === undefined && display !== 'clamped' && display !== 'absolute';
}

/** What a scale goes by: the extremes of values, or their percentiles. Several channels share them. */
export function limitsOf(
  { display, percentiles }: Showing,
  values: readonly NumericArray[],
): Extremes {
  return percentiles
    ? percentilesOf(values, percentiles, display === 'absolute')
    : sharedExtremes(values);
}

/**
 * Values become grey values by the display, and these the colours of a map, or red, green and blue,
 * in one pass. The middle of `'signed'` is 128, so that a colormap runs from 1 to 255 there, with
 * zero in its middle.
 *
 * @param limits What the scale goes by, where it goes by the values.
 */
export function showing(
  { display, colormap, percentiles, grayPixels: isGray }: Showing,
  limits: Extremes,
): { readonly show: ShowRows; readonly range: ValueRange } {
  if (display === undefined) {
    const range = valueRangeOf(limits, isDiverging(colormap));
    const look = colorLook(colormap!, range);
    return { show: ([values], out) => showValues(values!, look, out), range };
  }
  const range = scaleOf(display, limits, percentiles !== undefined);
  const tones = tonesOf(display, range);
  const look: Look =
    colormap === undefined
      ? { tones, ...(isGray && { pixels: grayPixels }) }
      : { tones, pixels: tonePixels(colormap, [display === 'signed' ? 1 : 0, 255]) };
  const show: ShowRows = (channels, out) => {
    if (channels.length === 1) showValues(channels[0]!, look, out);
    else if (display === 'clamped') showPlanes(channels, out);
    else
      showPlanes(
        channels.map((values) => toned(values, look)),
        out,
      );
  };
  return { show, range };
}

function toned(values: NumericArray, look: Look): Uint8Array {
  const tones = new Uint8Array(values.length);
  showValues(values, look, tones);
  return tones;
}
