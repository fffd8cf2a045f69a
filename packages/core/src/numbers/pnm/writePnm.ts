import { isImage } from '../../image/checkImage.js';
import { toTensor } from '../../image/toTensor.js';
import type { RgbaImage } from '../../image/types.js';
import { swapBytes } from '../../matrix/rawNumbers.js';
import { transposed } from '../../matrix/transposed.js';
import type { Matrix, Tensor } from '../../matrix/types.js';
import { uprightPlanes } from '../planes/uprightPlanes.js';
import { bottomUp } from './readPnm.js';

/** Writes grey values as a raw PGM, red, green and blue as a PPM, of 8 or 16 bits; alpha is left out. */
export function writePnm(source: RgbaImage | Matrix | Tensor): Uint8Array {
  const image = isImage(source) ? toTensor(source) : source;
  const maxval = image.data.BYTES_PER_ELEMENT === 1 ? 255 : 65535;
  return fileOf(image, 'P5', 'P6', `${maxval}`, false);
}

/** Writes numbers as a little-endian PFM: as Float32, from the last row up. */
export function writePfm(image: Matrix | Tensor): Uint8Array {
  const floats = { channels: 1, ...image, data: Float32Array.from(image.data) };
  return fileOf(uprightPlanes(floats, bottomUp), 'Pf', 'PF', '-1.0', true);
}

function fileOf(
  image: Matrix | Tensor,
  gray: string,
  color: string,
  white: string,
  isLittle: boolean,
): Uint8Array {
  const { rows, cols, data } = image;
  const channels = 'channels' in image ? image.channels : 1;
  if (channels !== 1 && channels !== 3) {
    throw new RangeError(`a PGM, PPM or PFM has 1 or 3 channels, got ${channels}`);
  }
  const head = new TextEncoder().encode(
    `${channels === 1 ? gray : color}\n${cols} ${rows}\n${white}\n`,
  );
  const pixels = transposed(data, channels, rows * cols);
  const file = new Uint8Array(head.length + pixels.byteLength);
  file.set(head);
  const body = file.subarray(head.length);
  body.set(new Uint8Array(pixels.buffer, pixels.byteOffset, pixels.byteLength));
  if (!isLittle) swapBytes(body, pixels.BYTES_PER_ELEMENT);
  return file;
}
