const CLEAR = 256;
const END = 257;
const NARROWEST = 9;
const WIDEST = 12;

/** Codes with the lowest bit first, which writers made before TIFF 6.0. */
export class OldLzwError extends Error {
  override readonly message = 'its LZW is of the old kind';
}

/**
 * Unpacks the LZW of TIFF: codes of 9 to 12 bits, the highest bit first, a width wider one code early.
 *
 * A string of the table is one that was written, and the byte after it: its place in the output is
 * all that the table holds.
 *
 * @returns At most `size` bytes; fewer where the data ends before, or has a code that no table has.
 * @throws OldLzwError
 * @see TIFF 6.0 §13.
 */
export function unpackLzw(data: Uint8Array, size: number): Uint8Array {
  // Before TIFF 6.0 some writers had the lowest bit first: a first code of 256 reads so.
  if (data[0] === 0 && (data[1] ?? 0) & 1) throw new OldLzwError();
  const out = new Uint8Array(size);
  const starts = new Uint32Array(1 << WIDEST);
  const lengths = new Uint16Array(1 << WIDEST);
  let next = END + 1;
  let width = NARROWEST;
  let bits = 0;
  let held = 0;
  let from = 0;
  let to = 0;
  let lastStart = 0;
  let lastLength = 0;
  while (to < size) {
    for (; held < width; held += 8) {
      if (from === data.length) return out.subarray(0, to);
      bits = ((bits << 8) | data[from++]!) & 0xfffff;
    }
    held -= width;
    const code = (bits >> held) & ((1 << width) - 1);
    if (code === END) break;
    if (code === CLEAR) {
      next = END + 1;
      width = NARROWEST;
      lastLength = 0;
      continue;
    }
    if (lastLength > 0 && next < starts.length) {
      starts[next] = lastStart;
      lengths[next++] = lastLength + 1;
      if (next === (1 << width) - 1 && width < WIDEST) width++;
    }
    if (code >= next) break;
    lastStart = to;
    lastLength = code < CLEAR ? 1 : lengths[code]!;
    if (code < CLEAR) out[to++] = code;
    else {
      const end = Math.min(to + lastLength, size);
      for (let copied = starts[code]!; to < end; ) out[to++] = out[copied++]!;
    }
  }
  return out.subarray(0, to);
}
