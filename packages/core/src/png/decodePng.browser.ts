import { type DecodedPng, decode } from 'fast-png';
import { Unzlib } from 'fflate';
import { maxPixelsOf, type ReadOptions } from '../image/checkPixels.js';
import { orient } from '../image/orient.js';
import { samplesToBytes } from '../image/samplesToBytes.js';
import { type ReadImage, warned } from '../image/warned.js';
import { decoderError, imageDataOf, pngError } from './chunks.js';
import { checkDataSize, imageDataSize } from './header.js';
import { fileOf, type OpenPng, openPng } from './openPng.js';
import { hideColor, transparentColor } from './transparentColor.js';

const name = 'bytes';

/** So many bytes are inflated at a time: what they can become fits into memory. */
const part = 2 ** 16;

/**
 * As `decodePng` of Node, by fast-png, which does not read interlaced samples of less than 8 bits. What is
 * surplus after the image data is an error here.
 */
export function decodePng(bytes: Uint8Array, options: ReadOptions = {}): ReadImage {
  const png = openPng(bytes, maxPixelsOf(options), name);
  checkSize(png);
  const { width, height, depth, colorType, interlaced } = png.header;
  if (interlaced && depth < 8) {
    throw pngError(name, `an interlaced one with ${depth}-bit samples, which only Node reads`);
  }
  const samples = unpack(png);
  const transparent = transparentColor(png.chunks, png.header, name);
  if (transparent !== undefined) hideColor(samples, transparent);
  const data = samplesToBytes(samples, colorType === 3 ? 8 : depth);
  return warned(orient({ width, height, data }, png.orientation), png.warnings);
}

/** Inflates the image data part by part, to see that it has the size that the header announces. */
function checkSize({ chunks, header }: OpenPng): void {
  const expected = imageDataSize(header);
  const parts = imageDataOf(chunks, name);
  let size = 0;
  try {
    const stream = new Unzlib(({ length }) => {
      size += length;
    });
    for (const bytes of parts) {
      for (let at = 0; at < bytes.length && size <= expected; at += part) {
        stream.push(bytes.subarray(at, at + part));
      }
    }
  } catch (cause) {
    throw decoderError(name, 'one whose image data cannot be inflated', cause);
  }
  checkDataSize(size, header, name);
}

/** Red, green, blue and alpha of each pixel in the depth of the file, of a palette in 8 bits. */
function unpack({ chunks, header }: OpenPng): Uint8Array | Uint16Array {
  const { width, height, depth, colorType } = header;
  const isPalette = colorType === 3;
  let png: DecodedPng;
  try {
    png = decode(fileOf(chunks, ['IHDR', ...(isPalette ? ['PLTE', 'tRNS'] : []), 'IDAT', 'IEND']));
  } catch (cause) {
    throw decoderError(name, 'one that cannot be decoded', cause);
  }
  const { data, channels, palette = [] } = png;
  const rgba = new (depth === 16 ? Uint16Array : Uint8Array)(width * height * 4);
  const full = isPalette ? 255 : 2 ** depth - 1;
  const rowBytes = Math.ceil((width * channels * depth) / 8);
  const sampleAt = (row: number, at: number): number => {
    if (depth >= 8) return data[row * width * channels + at]!;
    const bit = at * depth;
    return (data[row * rowBytes + (bit >> 3)]! >> (8 - depth - (bit & 7))) & (2 ** depth - 1);
  };
  for (let row = 0, to = 0; row < height; row++) {
    for (let col = 0; col < width; col++, to += 4) {
      const at = col * channels;
      const first = sampleAt(row, at);
      if (isPalette) {
        const color = palette[first];
        if (!color) throw pngError(name, `one with a colour ${first} that its palette lacks`);
        rgba.set([...color, 255].slice(0, 4), to);
        continue;
      }
      const isGray = channels < 3;
      rgba[to] = first;
      rgba[to + 1] = isGray ? first : sampleAt(row, at + 1);
      rgba[to + 2] = isGray ? first : sampleAt(row, at + 2);
      rgba[to + 3] = channels % 2 === 0 ? sampleAt(row, at + channels - 1) : full;
    }
  }
  return rgba;
}
