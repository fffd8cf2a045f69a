import type { Field } from './Field.js';

/** The boxes that say what the image is are `ftyp` and `meta`: each of their words is a field. */
export function avifFields(bytes: Uint8Array): Field[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
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
