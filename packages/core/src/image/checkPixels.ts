import { checkInteger } from '../check/checkInteger.js';
import { checkOptions } from '../check/checkOptions.js';
import { imageError } from './ImageFormatError.js';

/** Options of functions that read images. */
export interface ReadOptions {
  /**
   * The maximum number of pixels (width × height); default 100 million. It is checked against the
   * header before decoding.
   */
  readonly maxPixels?: number;
}

/** The default of `maxPixels`. */
export const usualMaxPixels = 100_000_000;

/** Checks a reader's options and returns the limit on pixels. */
export function maxPixelsOf(options: ReadOptions): number {
  checkOptions('options', options, ['maxPixels']);
  return checkInteger('maxPixels', options.maxPixels ?? usualMaxPixels, 1);
}

/** Throws if the image that a header announces has more pixels than allowed. */
export function checkPixels(name: string, width: number, height: number, maxPixels: number): void {
  if (width * height <= maxPixels) return;
  throw imageError(name, 'pixels', maxPixels, width, height);
}
