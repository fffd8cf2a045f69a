import type { RgbaImage } from '../image/types.js';
import { writePng } from '../image/writePng.js';
import { type EncodeOptions, effortOf } from './efforts.js';
import { type ColorTensor, type GrayMatrix, samplesOf } from './samples.js';

const levels = { fast: 1, small: 9 } as const;

/** As `encodePng` of Node, with other row filters: the same pixels in a larger file. */
export function encodePng(
  image: RgbaImage | GrayMatrix | ColorTensor,
  options: EncodeOptions = {},
): Uint8Array {
  const effort = effortOf(options);
  return writePng(samplesOf(image), levels[effort]);
}
