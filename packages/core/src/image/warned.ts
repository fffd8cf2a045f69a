import type { RgbaImage } from './types.js';

/** A hostile file could have a fault in every few of its bytes. */
const MOST_WARNINGS = 20;

/** An image that was read, and what its file had wrong that changes no pixel. */
export interface ReadImage extends RgbaImage<Uint8Array> {
  /** English phrases, each once: the first 20, and how many more; absent if nothing was wrong. */
  readonly warnings?: readonly string[];
}

/** The image with its warnings, if there are any. */
export function warned(image: RgbaImage<Uint8Array>, warnings: readonly string[]): ReadImage {
  return warnings.length === 0 ? image : { ...image, ...listed(warnings) };
}

/** Warnings as the part of a result, which is empty if there are none. */
export function listed(warnings: readonly string[]): { readonly warnings?: readonly string[] } {
  if (warnings.length === 0) return {};
  const each = [...new Set(warnings)];
  const more = each.length - MOST_WARNINGS;
  const rest = more > 0 ? [`and ${more} more`] : [];
  return { warnings: [...each.slice(0, MOST_WARNINGS), ...rest] };
}
