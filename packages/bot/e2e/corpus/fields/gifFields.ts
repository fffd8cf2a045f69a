import { type Field, fieldsFrom } from './Field.js';

const screen = { width: 2, height: 2, flags: 1, background: 1, aspect: 1 };
const control = { size: 1, flags: 1, delay: 2, transparent: 1 };
const image = { left: 2, top: 2, 'frame width': 2, 'frame height': 2, 'frame flags': 1 };

/** The logical screen's fields, and those of the first frame (GIF89a §18, 20, 23). */
export function gifFields(bytes: Uint8Array): Field[] {
  const fields = fieldsFrom(6, screen, true);
  const colours = bytes[10]! & 0x80 ? 3 * 2 ** ((bytes[10]! & 7) + 1) : 0;
  let at = 13 + colours;
  while (bytes[at] === 0x21) {
    if (bytes[at + 1] === 0xf9) fields.push(...fieldsFrom(at + 2, control, true));
    at += 2;
    while (bytes[at] !== 0) at += bytes[at]! + 1;
    at += 1;
  }
  fields.push(...fieldsFrom(at + 1, image, true));
  const local = bytes[at + 9]! & 0x80 ? 3 * 2 ** ((bytes[at + 9]! & 7) + 1) : 0;
  const code = { 'code size': 1, 'block size': 1 };
  return [...fields, ...fieldsFrom(at + 10 + local, code)];
}
