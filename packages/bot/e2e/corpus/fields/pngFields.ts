import { type Field, fieldsFrom } from './Field.js';

const header = {
  width: 4,
  height: 4,
  depth: 1,
  'colour type': 1,
  compression: 1,
  filter: 1,
  interlace: 1,
};

/** IHDR's fields (ISO/IEC 15948 §11.2.2), and every chunk's length and checksum. */
export function pngFields(bytes: Uint8Array): Field[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const fields = fieldsFrom(16, header);
  for (let at = 8; at + 12 <= bytes.length; at += view.getUint32(at) + 12) {
    const type = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
    fields.push({ name: `length of ${type}`, offset: at, size: 4 });
    fields.push({ name: `CRC of ${type}`, offset: at + 8 + view.getUint32(at), size: 4 });
  }
  return fields;
}
