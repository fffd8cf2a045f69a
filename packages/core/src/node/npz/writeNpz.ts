import { crc32, deflateRawSync } from 'node:zlib';
import { describe } from '../../check/describe.js';
import { type WriteNpyOptions, writeNpy } from '../../npy/writeNpy.js';
import type { NdArrayLike } from '../../text/numpy/numpyArray.js';

const VERSION = 20;
/** Bit 11 of the flags: names are UTF-8. */
const UTF8 = 0x800;
const DEFLATED = 8;
/** The first of January 1980, the earliest date that an archive has: the same arrays give the same bytes. */
const DATE = 0x21;

/**
 * Writes arrays by their names as a deflated `.npz` file, which NumPy's `load` reads; each as `writeNpy` does.
 *
 * @param arrays At least one, by name; each as for `writeNpy`.
 * @param options Those of `writeNpy`, for each array.
 * @throws TypeError or RangeError if one of them is not an array, or there is none.
 * @example
 * ```ts
 * await writeFile('edges.npz', writeNpz({ x: gradient.x, y: gradient.y }));
 * ```
 */
export function writeNpz(
  arrays: Readonly<Record<string, NdArrayLike>>,
  options: WriteNpyOptions = {},
): Uint8Array {
  if (
    typeof arrays !== 'object' ||
    arrays === null ||
    Array.isArray(arrays) ||
    Object.keys(arrays).length === 0
  ) {
    throw new TypeError(
      `arrays must be an object of arrays by their names, got ${describe(arrays)}`,
    );
  }
  return zipOf(
    Object.entries(arrays).map(([name, array]) => [`${name}.npy`, writeNpy(array, options)]),
  );
}

/** A ZIP archive of named files (PKWARE's APPNOTE.TXT 4.3). */
export function zipOf(files: readonly (readonly [name: string, bytes: Uint8Array])[]): Uint8Array {
  const locals: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [text, bytes] of files) {
    const name = Buffer.from(text);
    const packed = deflateRawSync(bytes);
    const common = record(
      [VERSION, 2],
      [UTF8, 2],
      [DEFLATED, 2],
      [0, 2],
      [DATE, 2],
      [crc32(bytes), 4],
      [packed.length, 4],
      [bytes.length, 4],
      [name.length, 2],
      [0, 2],
    );
    locals.push(record([0x04034b50, 4]), common, name, packed);
    const place = record([0, 2], [0, 2], [0, 2], [0, 4], [offset, 4]);
    directory.push(record([0x02014b50, 4], [VERSION, 2]), common, place, name);
    offset += 30 + name.length + packed.length;
  }
  const entries = Buffer.concat(directory);
  const count = files.length;
  const end = record(
    [0x06054b50, 4],
    [0, 2],
    [0, 2],
    [count, 2],
    [count, 2],
    [entries.length, 4],
    [offset, 4],
    [0, 2],
  );
  return new Uint8Array(Buffer.concat([...locals, entries, end]));
}

/** Little-endian numbers of 2 or 4 bytes one after the other. */
function record(...fields: readonly (readonly [value: number, size: number])[]): Buffer {
  return Buffer.concat(
    fields.map(([value, size]) => {
      const bytes = Buffer.alloc(size);
      bytes.writeUIntLE(value, 0, size);
      return bytes;
    }),
  );
}
