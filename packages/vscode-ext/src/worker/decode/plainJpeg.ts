/**
 * Whether a file is a JPEG without a colour profile (ICC.1, annex B: an APP2 segment that begins `ICC_PROFILE`). A
 * browser then has nothing to convert, and decodes it faster if it is not asked to leave the colours alone.
 */
export function isPlainJpeg(bytes: Uint8Array): boolean {
  if (bytes[0] !== 0xff || bytes[1] !== 0xd8) return false;
  for (let at = 2; bytes[at] === 0xff; ) {
    const marker = bytes[at + 1]!;
    const name = String.fromCharCode(...bytes.subarray(at + 4, at + 15));
    if (marker === 0xe2 && name === 'ICC_PROFILE') return false;
    // The scan: nothing follows it but pixels.
    if (marker === 0xda) return true;
    at += marker === 0xff ? 1 : 2 + bytes[at + 2]! * 256 + bytes[at + 3]!;
  }
  return false;
}
