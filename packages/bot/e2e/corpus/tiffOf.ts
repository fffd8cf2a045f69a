import { deflateSync } from 'node:zlib';

/** What a TIFF of grey pixels says, and how many directories follow one another. */
interface TiffOptions {
  readonly width: number;
  readonly height: number;
  /** The pixels, which are deflated; they need not be as many as announced. */
  readonly data: Uint8Array;
  readonly pages?: number;
  /** Whether the last directory leads to the first one. */
  readonly circular?: boolean;
}

const LONG = 4;

/** A little-endian TIFF whose pages share one strip (TIFF 6.0 §2, §4; compression 8 is Adobe's). */
export function tiffOf({ width, height, data, pages = 1, circular }: TiffOptions): Uint8Array {
  const strip = deflateSync(data, { level: 9 });
  const tags = [
    [256, width],
    [257, height],
    [258, 8],
    [259, 8],
    [262, 1],
    [273, 8],
    [277, 1],
    [278, height],
    [279, strip.length],
  ] as const;
  const first = 8 + strip.length + (strip.length % 2);
  const size = 2 + 12 * tags.length + 4;
  const file = Buffer.alloc(first + pages * size);
  file.write('II*\0');
  file.writeUInt32LE(first, 4);
  strip.copy(file, 8);
  for (let page = 0; page < pages; page++) {
    const start = first + page * size;
    file.writeUInt16LE(tags.length, start);
    for (const [k, [tag, value]] of tags.entries()) {
      const at = start + 2 + 12 * k;
      file.writeUInt16LE(tag, at);
      file.writeUInt16LE(LONG, at + 2);
      file.writeUInt32LE(1, at + 4);
      file.writeUInt32LE(value, at + 8);
    }
    const isLast = page === pages - 1;
    const next = circular ? first : 0;
    file.writeUInt32LE(isLast ? next : start + size, start + size - 4);
  }
  return new Uint8Array(file);
}
