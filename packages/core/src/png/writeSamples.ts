import { constants, crc32 } from 'node:zlib';
import { PNG, type PNGOptions } from 'pngjs';
import type { Samples } from '../image/pngChunk.js';

/** The row filter (ISO/IEC 15948 §9.2; −1 chooses one for each row), and zlib's level and strategy. */
export type Compression = Pick<PNGOptions, 'filterType' | 'deflateLevel' | 'deflateStrategy'>;

const average = 3;
const adaptive = -1;
const { Z_RLE: runs, Z_DEFAULT_STRATEGY: repeats } = constants;

/**
 * For photographs and their edge maps no other choice is both quicker and smaller: runs of a byte are
 * all that repeats in a grey one. In colours a repeat is three bytes or more, which runs do not have.
 */
export const fast: Readonly<Record<'gray' | 'color', Compression>> = {
  gray: { filterType: average, deflateLevel: 1, deflateStrategy: runs },
  color: { filterType: average, deflateLevel: 1, deflateStrategy: repeats },
};

/** One of these is the smallest for photographs, for drawings and for maps of few values. */
export const small: readonly Compression[] = [
  { filterType: adaptive, deflateLevel: 9, deflateStrategy: runs },
  { filterType: adaptive, deflateLevel: 9, deflateStrategy: repeats },
  { filterType: 0, deflateLevel: 9, deflateStrategy: repeats },
];

/** The file of an image. */
export function writeSamples(samples: Samples, compression: Compression): Uint8Array {
  const { width, height, colorType, depth, data } = samples;
  // pngjs has no 1-bit samples. Their rows are those of a grey image an eighth as wide, but for
  // the header; and bits that are packed are not near one another as numbers, so they are not filtered.
  const packed = depth === 1;
  const filter = packed ? { filterType: 0 } : {};
  const bytes = depth === 16 ? data.slice() : data;
  const file = PNG.sync.write(
    {
      width: packed ? Math.ceil(width / 8) : width,
      height,
      data: Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength),
    } as PNG,
    {
      colorType,
      inputColorType: colorType,
      bitDepth: packed ? 8 : depth,
      ...compression,
      ...filter,
    },
  );
  if (packed) writeHeader(file, width, depth);
  return new Uint8Array(file.buffer, file.byteOffset, file.length);
}

/** Sets width and depth in the IHDR chunk, which begins at byte 12, and its checksum. */
function writeHeader(file: Buffer, width: number, depth: number): void {
  file.writeUInt32BE(width, 16);
  file.writeUInt8(depth, 24);
  file.writeUInt32BE(crc32(file.subarray(12, 29)), 29);
}
