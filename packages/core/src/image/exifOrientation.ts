const ORIENTATION_TAG = 0x0112;
const SHORT = 3;

/**
 * The orientation, 1…8, that an EXIF block names in its first directory (CIPA DC-008, tag 0x0112);
 * 1, upright, if it names none or cannot be read.
 *
 * @param exif The block from its TIFF header (`II` or `MM`) on, as PNG's `eXIf` chunk holds it.
 */
export function exifOrientation(exif: Uint8Array): number {
  const view = new DataView(exif.buffer, exif.byteOffset, exif.byteLength);
  if (view.byteLength < 8) return 1;
  const little = view.getUint16(0) === 0x4949;
  const directory = view.getUint32(4, little);
  if (directory + 2 > view.byteLength) return 1;
  const count = view.getUint16(directory, little);
  for (let i = 0, at = directory + 2; i < count && at + 12 <= view.byteLength; i++, at += 12) {
    if (view.getUint16(at, little) !== ORIENTATION_TAG) continue;
    const value = view.getUint16(at + 8, little);
    return view.getUint16(at + 2, little) === SHORT && value >= 1 && value <= 8 ? value : 1;
  }
  return 1;
}
