import type { RgbaImage } from '../image/types.js';
import { enlarge } from './enlarge.js';
import { shrink } from './shrink.js';

/** Pixels of an embedded image for each px of the figure, for dense screens. */
const DENSITY = 2;

/**
 * Brings an image near twice the size it is drawn at: larger ones by area averaging, ones with
 * fewer pixels than px by a whole factor, so that pixels stay sharp squares in every renderer.
 */
export function fit(image: RgbaImage, width: number, height: number): RgbaImage {
  const small = shrink(
    image,
    Math.min(image.width, Math.ceil(width * DENSITY)),
    Math.min(image.height, Math.ceil(height * DENSITY)),
  );
  return enlarge(small, factor(small.width, width), factor(small.height, height));
}

function factor(count: number, length: number): number {
  return count < length ? Math.ceil((length * DENSITY) / count) : 1;
}
