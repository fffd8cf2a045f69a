import { checkInteger } from '../check/checkInteger.js';
import { describe } from '../check/describe.js';
import { isByteArray } from '../matrix/arrayKind.js';
import { hint } from '../matrix/hint.js';
import type { RgbaImage } from './types.js';

/** Checks an image's shape and returns the image itself. */
export function checkImage(value: RgbaImage, name: string): RgbaImage {
  const data: unknown = (value as Partial<RgbaImage> | undefined)?.data;
  if (isImage(value) && data !== undefined && !isByteArray(data)) {
    throw new TypeError(
      `${name}.data must be a Uint8ClampedArray or Uint8Array, got ${describe(data)}`,
    );
  }
  if (!isByteArray(data)) {
    throw new TypeError(
      `${name} must be { width, height, data } with 8-bit RGBA bytes, got ${describe(value)}${hint(value, 'image')}`,
    );
  }
  const width = checkInteger(`${name}.width`, value.width, 1);
  const height = checkInteger(`${name}.height`, value.height, 1);
  if (data.length !== width * height * 4) {
    throw new RangeError(
      `${name}.data must have width × height × 4 = ${width * height * 4} bytes, got ${data.length}`,
    );
  }
  return value;
}

/** True for the shape of an `RgbaImage` (a matrix has `rows` and `cols` instead). */
export function isImage(value: unknown): value is RgbaImage {
  return typeof value === 'object' && value !== null && 'width' in value && 'height' in value;
}
