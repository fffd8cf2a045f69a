import type { ImageFormat } from '@convolve/core';

/** A number in a file's header. */
export interface Field {
  readonly name: string;
  readonly offset: number;
  readonly size: number;
  readonly littleEndian?: boolean;
}

/** Fields that follow one another from `offset` on; a size of each, in bytes. */
function fieldsFrom(
  offset: number,
  sizes: Readonly<Record<string, number>>,
  littleEndian = false,
): Field[] {
  let at = offset;
  return Object.entries(sizes).map(([name, size]) => {
    const field = { name, offset: at, size, littleEndian };
    at += size;
    return field;
  });
}

const START_OF_SCAN = 0xda;

/** The length of every segment, and each byte of the short ones (ITU-T T.81, annex B). */
function jpegFields(bytes: Uint8Array, view: DataView): Field[] {
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

const pngHeader = {
  width: 4,
  height: 4,
  depth: 1,
  'colour type': 1,
  compression: 1,
  filter: 1,
  interlace: 1,
};

/** IHDR's fields (ISO/IEC 15948 §11.2.2), and every chunk's length and checksum. */
function pngFields(bytes: Uint8Array, view: DataView): Field[] {
  const fields = fieldsFrom(16, pngHeader);
  for (let at = 8; at + 12 <= bytes.length; at += view.getUint32(at) + 12) {
    const type = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
    fields.push({ name: `length of ${type}`, offset: at, size: 4 });
    fields.push({ name: `CRC of ${type}`, offset: at + 8 + view.getUint32(at), size: 4 });
  }
  return fields;
}

const gifScreen = { width: 2, height: 2, flags: 1, background: 1, aspect: 1 };
const gifControl = { size: 1, flags: 1, delay: 2, transparent: 1 };
const gifImage = { left: 2, top: 2, 'frame width': 2, 'frame height': 2, 'frame flags': 1 };

/** The logical screen's fields, and those of the first frame (GIF89a §18, 20, 23). */
function gifFields(bytes: Uint8Array): Field[] {
  const fields = fieldsFrom(6, gifScreen, true);
  const colours = bytes[10]! & 0x80 ? 3 * 2 ** ((bytes[10]! & 7) + 1) : 0;
  let at = 13 + colours;
  while (bytes[at] === 0x21) {
    if (bytes[at + 1] === 0xf9) fields.push(...fieldsFrom(at + 2, gifControl, true));
    at += 2;
    while (bytes[at] !== 0) at += bytes[at]! + 1;
    at += 1;
  }
  fields.push(...fieldsFrom(at + 1, gifImage, true));
  const local = bytes[at + 9]! & 0x80 ? 3 * 2 ** ((bytes[at + 9]! & 7) + 1) : 0;
  const code = { 'code size': 1, 'block size': 1 };
  return [...fields, ...fieldsFrom(at + 10 + local, code)];
}

/** Where the fields of a chunk are, after its 8 bytes of name and size (RFC 9649, RFC 6386). */
const webpChunks: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  'VP8 ': { tag: 3, 'start code': 3, width: 2, height: 2, first: 4 },
  VP8L: { signature: 1, size: 4, first: 4 },
  VP8X: { flags: 1, reserved: 3, width: 3, height: 3 },
  ANIM: { background: 4, loop: 2 },
  ANMF: { x: 3, y: 3, width: 3, height: 3, duration: 3, flags: 1, inner: 4, 'inner size': 4 },
  ALPH: { flags: 1, first: 4 },
};

/** The file's size, and the sizes and fields of its chunks. */
function webpFields(bytes: Uint8Array, view: DataView): Field[] {
  const fields: Field[] = [{ name: 'RIFF size', offset: 4, size: 4, littleEndian: true }];
  let at = 12;
  while (at + 8 <= bytes.length) {
    const type = String.fromCharCode(...bytes.subarray(at, at + 4));
    const size = view.getUint32(at + 4, true);
    fields.push({ name: `size of ${type}`, offset: at + 4, size: 4, littleEndian: true });
    fields.push(...fieldsFrom(at + 8, webpChunks[type] ?? {}, true));
    at += 8 + size + (size % 2);
  }
  return fields;
}

/** The boxes that say what the image is are `ftyp` and `meta`: each of their words is a field. */
function avifFields(bytes: Uint8Array, view: DataView): Field[] {
  const ftyp = view.getUint32(0);
  const meta = ftyp + view.getUint32(ftyp);
  const words = Array.from({ length: Math.floor(meta / 4) }, (_, k) => ({
    name: `word ${k}`,
    offset: 4 * k,
    size: 4,
  }));
  // ISO/IEC 23008-12 §6.5.3: after its name a version and flags, then width and height.
  const extent = Buffer.from(bytes).indexOf('ispe') + 8;
  return [
    ...words,
    { name: 'width', offset: extent, size: 4 },
    { name: 'height', offset: extent + 4, size: 4 },
  ];
}

/** The header, and every entry of the first directory (TIFF 6.0 §2), little-endian as sharp writes. */
function tiffFields(_: Uint8Array, view: DataView): Field[] {
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

const readers = {
  avif: avifFields,
  gif: gifFields,
  jpeg: jpegFields,
  png: pngFields,
  tiff: tiffFields,
  webp: webpFields,
};

/** The fields of an image's header. */
export function fieldsOf(format: ImageFormat, bytes: Uint8Array): readonly Field[] {
  return readers[format](bytes, new DataView(bytes.buffer, bytes.byteOffset, bytes.length));
}
