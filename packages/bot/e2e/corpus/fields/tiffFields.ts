import { type Field, fieldsFrom } from './Field.js';

/** The header, and every entry of the first directory (TIFF 6.0 §2), little-endian as sharp writes. */
export function tiffFields(bytes: Uint8Array): Field[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const start = view.getUint32(4, true);
  const count = view.getUint16(start, true);
  const entries = Array.from({ length: count }, (_, k) => {
    const at = start + 2 + 12 * k;
    const tag = view.getUint16(at, true);
    const names = { [`tag ${tag}`]: 2, [`type of ${tag}`]: 2, [`count of ${tag}`]: 4 };
    return fieldsFrom(at, { ...names, [`value of ${tag}`]: 4 }, true);
  });
  return [
    ...fieldsFrom(0, { order: 2, magic: 2, directory: 4 }, true),
    { name: 'entries', offset: start, size: 2, littleEndian: true },
    ...entries.flat(),
    { name: 'next directory', offset: start + 2 + 12 * count, size: 4, littleEndian: true },
  ];
}
