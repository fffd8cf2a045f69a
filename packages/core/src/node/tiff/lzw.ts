const CLEAR = 256;
const END = 257;
const WIDEST = 12;

/**
 * Unpacks the LZW of TIFF: codes of 9 to 12 bits, the highest bit first, a width wider one code early.
 *
 * A string of the table is one that was written, and the byte after it: its place in the output is
 * all that the table holds.
 *
 * @returns At most `size` bytes; fewer where the data ends before, or has a code that no table has.
 * @see TIFF 6.0 §13.
 */
export function unpackLzw(data: Uint8Array, size: number): Uint8Array {
  const out = new Uint8Array(size);
  const starts = new Uint32Array(2 ** WIDEST);
  const lengths = new Uint16Array(2 ** WIDEST);
  let [next, width, held, bits, to] = [END + 1, 9, 0, 0, 0];
  let last = { start: 0, length: 0 };
  for (let from = 0; to < size; ) {
    for (; held < width; held += 8) {
      if (from === data.length) return out.subarray(0, to);
      bits = ((bits << 8) | data[from++]!) & 0xfffff;
    }
    held -= width;
    const code = (bits >> held) & (2 ** width - 1);
    if (code === END) break;
    if (code === CLEAR) {
      [next, width] = [END + 1, 9];
      last = { start: 0, length: 0 };
      continue;
    }
    if (last.length > 0 && next < starts.length) {
      starts[next] = last.start;
      lengths[next++] = last.length + 1;
      if (next === 2 ** width - 1 && width < WIDEST) width++;
    }
    if (code >= next) break;
    const literal = code < CLEAR;
    const start = to;
    if (literal) out[to++] = code;
    else {
      const end = Math.min(to + lengths[code]!, size);
      for (let copied = starts[code]!; to < end; ) out[to++] = out[copied++]!;
    }
    last = { start, length: literal ? 1 : lengths[code]! };
  }
  return out.subarray(0, to);
}
