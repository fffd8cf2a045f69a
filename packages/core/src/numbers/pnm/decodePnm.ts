import { ImageFormatError } from '../../image/ImageFormatError.js';
import { toImage } from '../../image/toImage.js';
import { type ReadImage, warned } from '../../image/warned.js';
import { planes as planesOf } from '../../matrix/tensor.js';
import { readPnm } from './readPnm.js';

/** A Netpbm image as 8-bit RGBA: a sample becomes `sample · 255 / maxval`, rounded to nearest. */
export function decodePnm(bytes: Uint8Array, maxPixels: number, name: string): ReadImage {
  const pnm = readPnm(bytes, maxPixels, name);
  const { channels, white, warnings, rows, cols } = pnm;
  if (white === undefined || channels > 4) {
    const got = white === undefined ? 'floats' : `${channels} channels`;
    throw new ImageFormatError(
      `${name} must have integer samples in up to 4 channels, got ${got}; readMatrix and readTensor read the stored values`,
    );
  }
  const data = Uint8Array.from(pnm.data, (sample) => Math.round((sample * 255) / white));
  const [first, ...others] = planesOf({ channels, rows, cols, data });
  const colors = channels <= 2 ? [first!, first!, first!, ...others] : [first!, ...others];
  const image = toImage(colors);
  return warned({ width: cols, height: rows, data: new Uint8Array(image.data.buffer) }, warnings);
}
