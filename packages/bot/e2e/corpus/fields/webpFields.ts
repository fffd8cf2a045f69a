import { type Field, fieldsFrom } from './Field.js';

/** Where the fields of a chunk are, after its 8 bytes of name and size (RFC 9649, RFC 6386). */
const layouts: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  'VP8 ': { tag: 3, 'start code': 3, width: 2, height: 2, first: 4 },
  VP8L: { signature: 1, size: 4, first: 4 },
  VP8X: { flags: 1, reserved: 3, width: 3, height: 3 },
  ANIM: { background: 4, loop: 2 },
  ANMF: { x: 3, y: 3, width: 3, height: 3, duration: 3, flags: 1, inner: 4, 'inner size': 4 },
  ALPH: { flags: 1, first: 4 },
};

/** The file's size, and the sizes and fields of its chunks. */
export function webpFields(bytes: Uint8Array): Field[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const fields: Field[] = [{ name: 'RIFF size', offset: 4, size: 4, littleEndian: true }];
  let at = 12;
  while (at + 8 <= bytes.length) {
    const type = String.fromCharCode(...bytes.subarray(at, at + 4));
    const size = view.getUint32(at + 4, true);
    fields.push({ name: `size of ${type}`, offset: at + 4, size: 4, littleEndian: true });
    fields.push(...fieldsFrom(at + 8, layouts[type] ?? {}, true));
    at += 8 + size + (size % 2);
  }
  return fields;
}
