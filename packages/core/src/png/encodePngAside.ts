import { finished } from 'node:stream/promises';
import { createDeflate, type Deflate } from 'node:zlib';
import { pngChunk, pngHeader, pngSignature, type Samples } from '../image/pngChunk.js';
import type { RgbaImage } from '../image/types.js';

import { type GrayMatrix, samplesOf } from './samples.js';
import { fast } from './writeSamples.js';

/** About so many bytes are filtered while those before them are compressed. */
const stripBytes = 2 ** 18;

const channels = { 0: 1, 2: 3, 6: 4 } as const;

/**
 * As `encodePng` by default, with the same pixels, filter and compression, but in strips: zlib's
 * threads compress one while the next is filtered, and there is no filtered copy of the whole.
 */
export async function encodePngAside(image: RgbaImage | GrayMatrix): Promise<Uint8Array> {
  const samples = samplesOf(image);
  const { deflateLevel, deflateStrategy } = fast[samples.colorType ? 'color' : 'gray'];
  const deflate = createDeflate({
    level: deflateLevel!,
    strategy: deflateStrategy!,
    chunkSize: stripBytes,
  });
  const parts = [pngSignature, pngHeader(samples)];
  deflate.on('data', (data: Buffer) => parts.push(pngChunk('IDAT', data)));
  await Promise.all([feed(deflate, strips(samples)), finished(deflate)]);
  return Buffer.concat([...parts, pngChunk('IEND', new Uint8Array())]);
}

/** Compresses each strip while the next is made. */
async function feed(deflate: Deflate, strips: Iterable<Uint8Array>): Promise<void> {
  let compressed: Promise<unknown> | undefined;
  for (const strip of strips) {
    await compressed;
    compressed = new Promise((resolve) => deflate.write(strip, resolve));
  }
  await compressed;
  deflate.end();
}

/** The rows with their filter; each strip is good until the next but one is made. */
function* strips({ width, height, depth, colorType, data }: Samples): Generator<Uint8Array> {
  const perPixel = (channels[colorType] * depth) / 8;
  const rowBytes = Math.ceil(width * perPixel);
  const stripRows = Math.ceil(stripBytes / rowBytes);
  const bytes = Buffer.from(data.buffer, data.byteOffset, data.byteLength);
  // Bits that are packed are not near one another as numbers.
  const filter = depth === 1 ? none : average(perPixel);
  const memory = [0, 1].map(() => new Uint8Array(stripRows * (rowBytes + 1)));
  for (let row = 0; row < height; row += stripRows) {
    const rows = Math.min(stripRows, height - row);
    // One row more, above the first, for the filter.
    const above = Math.min(row, 1);
    const part = bytes.subarray((row - above) * rowBytes, (row + rows) * rowBytes);
    const ordered = depth === 16 ? Buffer.from(part).swap16() : part;
    const strip = memory.reverse()[0]!.subarray(0, rows * (rowBytes + 1));
    for (let r = 0; r < rows; r++) filter(ordered, above + r, rowBytes, strip, r * (rowBytes + 1));
    yield strip;
  }
}

/** Writes row `row` of `bytes` to `strip` from `to` on, after the number of its filter. */
type RowFilter = (
  bytes: Uint8Array,
  row: number,
  rowBytes: number,
  strip: Uint8Array,
  to: number,
) => void;

const none: RowFilter = (bytes, row, rowBytes, strip, to) => {
  strip[to] = 0;
  strip.set(bytes.subarray(row * rowBytes, (row + 1) * rowBytes), to + 1);
};

/**
 * For a byte x, with the byte a of the pixel before it and the byte b above it, both 0 outside of the
 * image (ISO/IEC 15948 §9.2),
 *
 *     x − ⌊(a + b) / 2⌋  modulo 256
 */
function average(perPixel: number): RowFilter {
  return (bytes, row, rowBytes, strip, to) => {
    strip[to] = 3;
    const from = row * rowBytes;
    for (let at = 0; at < rowBytes; at++) {
      const a = at < perPixel ? 0 : bytes[from + at - perPixel]!;
      const b = row === 0 ? 0 : bytes[from + at - rowBytes]!;
      strip[to + 1 + at] = bytes[from + at]! - ((a + b) >> 1);
    }
  };
}
