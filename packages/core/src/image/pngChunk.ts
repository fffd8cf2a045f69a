import { crc32 } from './crc32.js';

/** What a PNG holds of an image. */
export interface Samples {
  readonly width: number;
  readonly height: number;
  /** 0 grey, 2 RGB, 6 RGBA. */
  readonly colorType: 0 | 2 | 6;
  /** Bits a sample. */
  readonly depth: 1 | 8 | 16;
  /** Row by row; rows of 1 bit are packed, the first pixel in the highest bit. */
  readonly data: Uint8Array | Uint8ClampedArray | Uint16Array;
}

/** The first bytes of a PNG, up to its first chunk. */
export const pngSignature: Uint8Array = /* @__PURE__ */ latin1('\x89PNG\r\n\x1a\n');

/** A chunk of a PNG (ISO/IEC 15948 §5.3): length, type, data and the CRC of type and data. */
export function pngChunk(type: string, data: Uint8Array): Uint8Array {
  const chunk = new Uint8Array(data.length + 12);
  const view = new DataView(chunk.buffer);
  view.setUint32(0, data.length);
  chunk.set(latin1(type), 4);
  chunk.set(data, 8);
  view.setUint32(chunk.length - 4, crc32(chunk.subarray(4, -4)));
  return chunk;
}

/** The header of a PNG that is not interlaced. */
export function pngHeader({ width, height, depth, colorType }: Samples): Uint8Array {
  const header = new Uint8Array(13);
  const view = new DataView(header.buffer);
  view.setUint32(0, width);
  view.setUint32(4, height);
  header.set([depth, colorType], 8);
  return pngChunk('IHDR', header);
}

/** The bytes of a text of the characters U+0000 to U+00FF. */
export function latin1(text: string): Uint8Array {
  return Uint8Array.from(text, (character) => character.charCodeAt(0));
}
