import { type Chunk, pngError } from './chunks.js';
import type { Header } from './header.js';

/**
 * The one colour that a grey or RGB image's tRNS chunk makes transparent, as three samples of the
 * image's depth (ISO/IEC 15948 §11.3.2.1); undefined if there is none.
 */
export function transparentColor(
  chunks: readonly Chunk[],
  { colorType, depth }: Header,
  name: string,
): readonly number[] | undefined {
  const data = chunks.find(({ type }) => type === 'tRNS')?.data;
  if (data === undefined || (colorType !== 0 && colorType !== 2)) return undefined;
  const length = colorType === 0 ? 2 : 6;
  if (data.length !== length) {
    throw pngError(name, `one with a tRNS chunk of ${data.length} bytes instead of ${length}`);
  }
  const view = new DataView(data.buffer, data.byteOffset, data.byteLength);
  const lowBits = 2 ** depth - 1;
  const offsets = colorType === 0 ? [0, 0, 0] : [0, 2, 4];
  return offsets.map((offset) => view.getUint16(offset) & lowBits);
}

/** Makes every pixel of the colour transparent; it keeps its colour. */
export function hideColor(
  rgba: Uint8Array | Uint16Array,
  [red, green, blue]: readonly number[],
): void {
  for (let p = 0; p < rgba.length; p += 4) {
    if (rgba[p] === red && rgba[p + 1] === green && rgba[p + 2] === blue) rgba[p + 3] = 0;
  }
}
