import { checkInteger } from '../check/checkInteger.js';
import { checkOptions } from '../check/checkOptions.js';
import { ImageFormatError } from './ImageFormatError.js';

/** What a reader of pictures may be told. */
export interface ReadOptions {
  /**
   * The most pixels, width × height, that a picture may have: 100 million unless told. The header is
   * asked before anything is decoded.
   */
  readonly maxPixels?: number;
}

/** Checks a reader's options and returns the limit on pixels. */
export function maxPixelsOf(options: ReadOptions): number {
  checkOptions('options', options, ['maxPixels']);
  return checkInteger('maxPixels', options.maxPixels ?? 100_000_000, 1);
}

/** Throws if the picture that a header announces has more pixels than allowed. */
export function checkPixels(name: string, width: number, height: number, maxPixels: number): void {
  if (width * height <= maxPixels) return;
  throw new ImageFormatError(
    `${name} must hold at most ${maxPixels} pixels (maxPixels), got ${width}×${height}`,
  );
}
