/**
 * The bits of a channel that an image file stores, where they are more than the 8 that a browser
 * decodes: 16 of a PNG (IHDR), 10 or 12 of an AVIF (`av1C`); 8 of all others.
 */
export function sampleBits(bytes: Uint8Array): number {
  const text = (at: number, length: number) =>
    String.fromCharCode(...bytes.subarray(at, at + length));
  if (text(1, 3) === 'PNG') return Math.max(8, bytes[24] ?? 8);
  if (text(4, 4) !== 'ftyp') return 8;
  const end = Math.min(bytes.length - 8, 4096);
  for (let at = 8; at < end; at++) {
    if (text(at, 4) !== 'av1C') continue;
    // The third byte has high_bitdepth and twelve_bit after the tier.
    const flags = bytes[at + 6]!;
    return flags & 0x40 ? (flags & 0x20 ? 12 : 10) : 8;
  }
  return 8;
}
