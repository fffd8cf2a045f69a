import type { NumericArray } from '../matrix/types.js';

/**
 * Numbers as tones from 0 to 255, rounded (a half to the even one) and clamped, NaN as 0:
 *
 *     tone = start + (x − low) · scale, or of |x|
 */
export interface Tones {
  readonly absolute: boolean;
  readonly low: number;
  readonly scale: number;
  readonly start: number;
}

/** The numbers as they are, which are tones already but for rounding. */
export const asTheyAre: Tones = { absolute: false, low: 0, scale: 1, start: 0 };

/**
 * Numbers as steps of a colormap:
 *
 *     index = clamp(⌊steps · (x · unit − low) / span⌋, 0, steps − 1);     NaN: steps
 *
 * Where `span` is 0 everything has index 0.
 */
export interface Steps {
  readonly unit: number;
  readonly low: number;
  readonly span: number;
  readonly steps: number;
}

/**
 * What numbers look like: tones, or the pixels that 256 tones or the steps of a colormap (and one
 * more, for NaN) stand for. A pixel is a word of red, green, blue and alpha as they lie in memory.
 */
export type Look =
  | { readonly tones: Tones; readonly pixels?: Uint32Array }
  | { readonly steps: Steps; readonly pixels: Uint32Array };

/** The bytes of an image, or of tones. */
export type Bytes = Uint8Array | Uint8ClampedArray;

/** The opaque pixel of each tone in grey. */
// From bytes, so that it holds for either order of the bytes in a word.
export const grayPixels = new Uint32Array(
  new Uint8Array(256 * 4).map((_, at) => (at % 4 === 3 ? 255 : at >> 2)).buffer,
);

/** The least and the greatest finite number, or `undefined` where there is none. */
export type Extremes = readonly [low: number, high: number] | undefined;

/** The formula of `Extremes` as a loop. */
export function extremesReference(values: NumericArray): Extremes {
  let low = Infinity;
  let high = -Infinity;
  for (let i = 0; i < values.length; i++) {
    const value = values[i]!;
    if (!Number.isFinite(value)) continue;
    if (value < low) low = value;
    if (value > high) high = value;
  }
  // Not −0, whichever of the zeros came first.
  return low <= high ? [low + 0, high + 0] : undefined;
}
