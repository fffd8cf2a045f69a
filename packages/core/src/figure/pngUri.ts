import type { RgbaImage } from '../image/types.js';
import { writePng } from '../image/writePng.js';
import { base64 } from './base64.js';

const colorTypes = { 1: 0, 3: 2, 4: 6 } as const;

/**
 * An image as a PNG `data:` URI, with the fewest channels that hold it: grey, colour, or colour
 * and alpha.
 */
export function pngUri(image: RgbaImage): string {
  const channels = channelsOf(image);
  const { width, height } = image;
  const data = channels === 4 ? image.data : firstChannels(image.data, channels);
  const file = writePng({ width, height, colorType: colorTypes[channels], depth: 8, data }, 9);
  return `data:image/png;base64,${base64(file)}`;
}

function channelsOf({ data }: RgbaImage): 1 | 3 | 4 {
  let gray = true;
  for (let p = 0; p < data.length; p += 4) {
    if (data[p + 3] !== 255) return 4;
    gray &&= data[p] === data[p + 1] && data[p] === data[p + 2];
  }
  return gray ? 1 : 3;
}

function firstChannels(data: RgbaImage['data'], channels: number): Uint8Array {
  const packed = new Uint8Array((data.length / 4) * channels);
  for (let p = 0, at = 0; p < data.length; p += 4) {
    for (let part = 0; part < channels; part++) packed[at++] = data[p + part]!;
  }
  return packed;
}
