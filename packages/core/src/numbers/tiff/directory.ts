/** A TIFF's first directory: the values of each of its numeric tags. */
export interface Directory {
  readonly little: boolean;
  /** Whether another directory, of another page, follows. */
  readonly hasNext: boolean;
  /** All values of a tag; empty if the tag is absent or no number. */
  all(tag: number): readonly number[];
  /** The first value of a tag, or `otherwise`. */
  first(tag: number, otherwise: number): number;
}

/** Bytes a value of the types that TIFF 6.0 and BigTIFF number: 0 for those that are not read. */
const SIZES = [0, 1, 0, 2, 4, 0, 1, 0, 2, 4, 0, 0, 0, 4, 0, 0, 8, 8, 8];
/** No tag of an image has more values than a strip for each row. */
const MOST_VALUES = 1e6;

/**
 * Reads the first directory of a TIFF or BigTIFF in either byte order.
 *
 * @throws RangeError if it lies outside the file.
 * @see TIFF 6.0 §2; BigTIFF differs in the widths of counts and offsets.
 */
export function readDirectory(file: Uint8Array): Directory {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  const little = file[0] === 0x49;
  const big = view.getUint16(2, little) === 43;
  const long = (at: number) =>
    big ? Number(view.getBigUint64(at, little)) : view.getUint32(at, little);
  const [width, head, countSize] = big ? [20, 8, 8] : [12, 4, 2];
  const start = long(head);
  const entries = big ? long(start) : view.getUint16(start, little);
  const places = new Map<number, { type: number; count: number; at: number }>();
  const end = start + countSize + entries * width;
  for (let at = start + countSize; at < end && at + width <= file.length; at += width) {
    const type = view.getUint16(at + 2, little);
    const count = long(at + 4);
    const value = at + (big ? 12 : 8);
    const inPlace = count * (SIZES[type] ?? 0) <= (big ? 8 : 4);
    places.set(view.getUint16(at, little), { type, count, at: inPlace ? value : long(value) });
  }
  const valueAt = (at: number, size: number) => {
    if (size === 1) return view.getUint8(at);
    if (size === 2) return view.getUint16(at, little);
    return size === 4 ? view.getUint32(at, little) : Number(view.getBigUint64(at, little));
  };
  const all = (tag: number) => {
    const { type = 0, count = 0, at = 0 } = places.get(tag) ?? {};
    const size = SIZES[type] ?? 0;
    if (size === 0 || count > MOST_VALUES) return [];
    return Array.from({ length: count }, (_, i) => valueAt(at + i * size, size));
  };
  // A directory that leads back to itself is no other page.
  const next = end + (big ? 8 : 4) <= file.length ? long(end) : 0;
  const hasNext = next !== 0 && next !== start;
  return { little, hasNext, all, first: (tag, otherwise) => all(tag)[0] ?? otherwise };
}
