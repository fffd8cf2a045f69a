/**
 * Unpacks PackBits: a count and that many bytes, or a count and one byte to repeat.
 *
 * @returns At most `size` bytes; fewer where the data ends before.
 * @see TIFF 6.0 §9.
 */
export function unpackPackBits(data: Uint8Array, size: number): Uint8Array {
  const out = new Uint8Array(size);
  let to = 0;
  for (let from = 0; from < data.length && to < size; ) {
    const count = data[from++]!;
    if (count === 128) continue;
    const length = count < 128 ? count + 1 : 257 - count;
    const end = Math.min(to + length, size);
    if (count < 128) {
      out.set(data.subarray(from, from + end - to), to);
      to = Math.min(end, to + data.length - from);
      from += length;
    } else if (from < data.length) {
      out.fill(data[from++]!, to, end);
      to = end;
    }
  }
  return out.subarray(0, to);
}
