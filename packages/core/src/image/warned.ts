import type { RgbaImage } from './types.js';

/** A picture that was read, and what its file had wrong that changes no pixel. */
export interface ReadPicture extends RgbaImage<Uint8Array> {
  /** Sentences in English, each once; absent if nothing was wrong. */
  readonly warnings?: readonly string[];
}

/** The picture with its warnings, if there are any. */
export function warned(image: RgbaImage<Uint8Array>, warnings: readonly string[]): ReadPicture {
  return warnings.length === 0 ? image : { ...image, warnings: [...new Set(warnings)] };
}
