import type { RgbaImage } from './types.js';

/** A hostile file could have a fault in every few of its bytes. */
const MOST_WARNINGS = 20;

/** A picture that was read, and what its file had wrong that changes no pixel. */
export interface ReadPicture extends RgbaImage<Uint8Array> {
  /** English phrases, each once: the first 20, and how many more; absent if nothing was wrong. */
  readonly warnings?: readonly string[];
}

/** The picture with its warnings, if there are any. */
export function warned(image: RgbaImage<Uint8Array>, warnings: readonly string[]): ReadPicture {
  if (warnings.length === 0) return image;
  const each = [...new Set(warnings)];
  const more = each.length - MOST_WARNINGS;
  const rest = more > 0 ? [`and ${more} more`] : [];
  return { ...image, warnings: [...each.slice(0, MOST_WARNINGS), ...rest] };
}
