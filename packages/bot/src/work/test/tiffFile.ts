/** The types of values that `tiffFile` writes. */
export const [SHORT, LONG] = [3, 4];

/** An entry of a directory. */
export type Tag = readonly [tag: number, type: number, values: readonly number[]];

/** Where the strip of `tiffFile` is. */
export const STRIP = 8;

/**
 * A little-endian TIFF (TIFF 6.0 §2) of pages that all have these tags and share one strip.
 *
 * @param isCircular Whether the last directory leads to the first one.
 */
export function tiffFile(
  tags: readonly Tag[],
  strip: Uint8Array,
  pages = 1,
  isCircular = false,
): Uint8Array {
  const start = Buffer.from('II*\0\0\0\0\0');
  const parts = [start, strip, Buffer.alloc(strip.length % 2)];
  let end = STRIP + strip.length + (strip.length % 2);
  const entries = tags.map(([tag, type, values]) => {
    const size = type === SHORT ? 2 : 4;
    const bytes = Buffer.alloc(Math.max(4, values.length * size));
    for (const [k, value] of values.entries()) bytes.writeUIntLE(value, k * size, size);
    const entry = Buffer.alloc(12);
    entry.writeUInt16LE(tag, 0);
    entry.writeUInt16LE(type, 2);
    entry.writeUInt32LE(values.length, 4);
    if (bytes.length === 4) bytes.copy(entry, 8);
    else {
      entry.writeUInt32LE(end, 8);
      parts.push(bytes);
      end += bytes.length;
    }
    return entry;
  });
  start.writeUInt32LE(end, 4);
  const size = 2 + 12 * tags.length + 4;
  for (let page = 1; page <= pages; page++) {
    const directory = Buffer.concat([Buffer.alloc(2), ...entries, Buffer.alloc(4)]);
    directory.writeUInt16LE(tags.length, 0);
    const last = isCircular ? end : 0;
    directory.writeUInt32LE(page < pages ? end + page * size : last, size - 4);
    parts.push(directory);
  }
  return new Uint8Array(Buffer.concat(parts));
}
