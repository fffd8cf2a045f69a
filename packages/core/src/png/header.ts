import { type Chunk, pngError } from './chunks.js';

/** What a PNG's IHDR chunk says. */
export interface Header {
  readonly width: number;
  readonly height: number;
  /** Bits a sample: 1, 2, 4, 8 or 16. */
  readonly depth: number;
  readonly colorType: ColorType;
  readonly interlaced: boolean;
}

/** 0 grey, 2 RGB, 3 palette, 4 grey and alpha, 6 RGBA. */
export type ColorType = 0 | 2 | 3 | 4 | 6;

/** Samples a pixel, and the depths that ISO/IEC 15948 table 11.1 allows. */
const colorTypes: Readonly<Record<ColorType, { samples: number; depths: readonly number[] }>> = {
  0: { samples: 1, depths: [1, 2, 4, 8, 16] },
  2: { samples: 3, depths: [8, 16] },
  3: { samples: 1, depths: [1, 2, 4, 8] },
  4: { samples: 2, depths: [8, 16] },
  6: { samples: 4, depths: [8, 16] },
};

/** The first column and row of each Adam7 pass, and the distance to the next (§8.2). */
const adam7 = [
  [0, 0, 8, 8],
  [4, 0, 8, 8],
  [0, 4, 4, 8],
  [2, 0, 4, 4],
  [0, 2, 2, 4],
  [1, 0, 2, 2],
  [0, 1, 1, 2],
] as const;

/** Reads and checks the header, the first chunk of a PNG. */
export function readHeader(chunks: readonly Chunk[], name: string): Header {
  const { type, data } = chunks[0]!;
  if (type !== 'IHDR' || data.length !== 13) {
    throw pngError(name, `one that starts with a ${type} chunk of ${data.length} bytes`);
  }
  const view = new DataView(data.buffer, data.byteOffset, data.byteLength);
  const [width, height] = [view.getUint32(0), view.getUint32(4)];
  if (width === 0 || height === 0) throw pngError(name, `one of ${width}×${height} pixels`);
  const [depth = 0, colorType = 0, compression = 0, filter = 0, interlace = 0] = data.subarray(8);
  if (!isColorType(colorType) || !colorTypes[colorType].depths.includes(depth)) {
    throw pngError(name, `one of colour type ${colorType} with ${depth}-bit samples`);
  }
  if (compression !== 0 || filter !== 0 || interlace > 1) {
    const methods = `${compression}, ${filter} and ${interlace}`;
    throw pngError(name, `one with compression, filter and interlace methods ${methods}`);
  }
  return { width, height, depth, colorType, interlaced: interlace === 1 };
}

/** The bytes of the image data when inflated: each row of each pass has one byte for its filter. */
export function imageDataSize({ width, height, depth, colorType, interlaced }: Header): number {
  const bitsPerPixel = depth * colorTypes[colorType].samples;
  const passes = interlaced ? adam7 : [[0, 0, 1, 1] as const];
  let size = 0;
  for (const [x, y, dx, dy] of passes) {
    const cols = Math.ceil((width - x) / dx);
    const rows = Math.ceil((height - y) / dy);
    if (cols > 0 && rows > 0) size += rows * (1 + Math.ceil((cols * bitsPerPixel) / 8));
  }
  return size;
}

/** Checks that the image data has the size that the header announces when it is inflated. */
export function checkDataSize(size: number, header: Header, name: string): void {
  const expected = imageDataSize(header);
  if (size === expected) return;
  const announced = `the ${expected} that its ${header.width}×${header.height} header announces`;
  const got =
    size > expected ? 'more bytes of image data than' : `${size} bytes of image data, not`;
  throw pngError(name, `one with ${got} ${announced}`);
}

function isColorType(value: number): value is ColorType {
  return value in colorTypes;
}
