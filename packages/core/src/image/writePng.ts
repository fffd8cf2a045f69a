import { zlibSync } from 'fflate';
import { swapBytes } from '../matrix/rawNumbers.js';
import { pngChunk } from './pngChunk.js';

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

/** The file of an image without Node's zlib, its rows not filtered (ISO/IEC 15948). */
export function writePng(samples: Samples, level: 1 | 9): Uint8Array {
  const { width, height, colorType, depth, data } = samples;
  const header = new Uint8Array(13);
  const view = new DataView(header.buffer);
  view.setUint32(0, width);
  view.setUint32(4, height);
  header.set([depth, colorType], 8);

  const bytes = new Uint8Array(data.buffer, data.byteOffset, data.byteLength).slice();
  if (depth === 16) swapBytes(bytes, 2);
  const pitch = bytes.length / height;
  // Each row begins with the number of its filter, 0.
  const rows = new Uint8Array(bytes.length + height);
  for (let r = 0; r < height; r++) {
    rows.set(bytes.subarray(r * pitch, (r + 1) * pitch), r * (pitch + 1) + 1);
  }

  const parts = [
    Uint8Array.of(137, 80, 78, 71, 13, 10, 26, 10),
    pngChunk('IHDR', header),
    pngChunk('IDAT', zlibSync(rows, { level })),
    pngChunk('IEND', new Uint8Array()),
  ];
  const file = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    file.set(part, at);
    at += part.length;
  }
  return file;
}
