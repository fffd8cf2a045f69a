import { encode } from 'fast-png';
import { checkOneOf } from '../check/checkOneOf.js';
import { checkOptions } from '../check/checkOptions.js';
import type { RgbaImage } from '../image/types.js';
import { type EncodeOptions, efforts } from './efforts.js';
import { type ColorTensor, type GrayMatrix, samplesOf } from './samples.js';

const channels = { 0: 1, 2: 3, 6: 4 } as const;
const levels = { fast: 1, small: 9 } as const;

/** As `encodePng` of Node, with other row filters: the same pixels in a larger file. */
export function encodePng(
  image: RgbaImage | GrayMatrix | ColorTensor,
  options: EncodeOptions = {},
): Uint8Array {
  checkOptions('options', options, ['effort']);
  const effort = checkOneOf('options.effort', options.effort ?? 'fast', efforts);
  const { width, height, colorType, depth, data } = samplesOf(image);
  const png = { width, height, depth, data, channels: channels[colorType] };
  return encode(png, { zlib: { level: levels[effort] } });
}
