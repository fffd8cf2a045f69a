import { samplesToBytes } from '../../image/samplesToBytes.js';
import type { Planes } from '../../numbers/planes/planes.js';
import { uprightPlanes } from '../../numbers/planes/uprightPlanes.js';
import { storedDepth, unpackSamples } from '../../png/decodePng.js';
import { checkImageData } from '../../png/imageData.js';
import { openPng } from '../../png/openPng.js';
import { rgbaPlanes } from './rgbaPlanes.js';

/** The channels of a PNG in 8 or 16 bits as they are stored; those of fewer bits scaled to 8. */
export function pngPlanes(bytes: Uint8Array, maxPixels: number, name: string): Planes {
  const png = checkImageData(openPng(bytes, maxPixels, name), name);
  const { width, height, colorType } = png.header;
  const depth = storedDepth(png.header);
  const stored = unpackSamples(png, name);
  const samples = depth === 16 ? stored : samplesToBytes(stored, depth);
  const hasAlpha = colorType >= 4 || png.chunks.some(({ type }) => type === 'tRNS');
  const isGray = colorType === 0 || colorType === 4;
  const planes = rgbaPlanes(samples, width, height, { isGray, hasAlpha }, png.warnings);
  return uprightPlanes(planes, png.orientation);
}
