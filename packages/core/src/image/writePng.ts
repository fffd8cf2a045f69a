import { zlibSync } from 'fflate';
import { swapBytes } from '../matrix/rawNumbers.js';
import { joined } from './joined.js';
import { pngChunk, pngHeader, pngSignature, type Samples } from './pngChunk.js';

/** The file of an image without Node's zlib, its rows not filtered (ISO/IEC 15948). */
export function writePng(samples: Samples, level: 1 | 9): Uint8Array {
  const { height, depth, data } = samples;
  const bytes = new Uint8Array(data.buffer, data.byteOffset, data.byteLength).slice();
  if (depth === 16) swapBytes(bytes, 2);
  const pitch = bytes.length / height;
  // Each row begins with the number of its filter, 0.
  const rows = new Uint8Array(bytes.length + height);
  for (let r = 0; r < height; r++) {
    rows.set(bytes.subarray(r * pitch, (r + 1) * pitch), r * (pitch + 1) + 1);
  }

  return joined([
    pngSignature,
    pngHeader(samples),
    pngChunk('IDAT', zlibSync(rows, { level })),
    pngChunk('IEND', new Uint8Array()),
  ]);
}
