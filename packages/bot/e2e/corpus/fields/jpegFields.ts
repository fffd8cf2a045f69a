import { type Field, fieldsFrom } from './Field.js';

const START_OF_SCAN = 0xda;

/** The length of every segment, and each byte of the short ones (ITU-T T.81, annex B). */
export function jpegFields(bytes: Uint8Array): Field[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const fields: Field[] = [];
  for (let at = 2; bytes[at] === 0xff; at += 2 + view.getUint16(at + 2)) {
    const marker = bytes[at + 1]!;
    const length = view.getUint16(at + 2);
    fields.push({ name: `length of ${marker.toString(16)}`, offset: at + 2, size: 2 });
    if (marker >= 0xc0 && marker <= 0xc2) {
      const size = { precision: 1, height: 2, width: 2, components: 1 };
      fields.push(...fieldsFrom(at + 4, size));
    }
    for (let k = 0; k < Math.min(length - 2, 20); k++) {
      fields.push({ name: `${marker.toString(16)} byte ${k}`, offset: at + 4 + k, size: 1 });
    }
    if (marker === START_OF_SCAN) break;
  }
  return fields;
}
