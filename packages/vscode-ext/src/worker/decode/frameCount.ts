/**
 * How many frames an image file has, 1 if it is not animated: the images of a GIF, `acTL` of an
 * animated PNG before its pixels, the `ANMF` chunks of a WebP. Of an AVIF sequence (brand `avis`),
 * the sample count of its `stsz` box.
 */
export function frameCount(bytes: Uint8Array): number {
  return Math.max(1, gifFrames(bytes), pngFrames(bytes), webpFrames(bytes), avifFrames(bytes));
}

function pngFrames(bytes: Uint8Array): number {
  const view = viewOf(bytes);
  if (textAt(bytes, 1, 3) !== 'PNG') return 0;
  for (let at = 8; at + 12 <= bytes.length; at += 12 + view.getUint32(at)) {
    const type = textAt(bytes, at + 4, 4);
    if (type === 'acTL') return view.getUint32(at + 8);
    if (type === 'IDAT') return 0;
  }
  return 0;
}

function webpFrames(bytes: Uint8Array): number {
  if (textAt(bytes, 0, 4) !== 'RIFF' || textAt(bytes, 8, 4) !== 'WEBP') return 0;
  const view = viewOf(bytes);
  let frames = 0;
  for (let at = 12; at + 8 <= bytes.length; ) {
    if (textAt(bytes, at, 4) === 'ANMF') frames++;
    const size = view.getUint32(at + 4, true);
    at += 8 + size + (size % 2);
  }
  return frames;
}

function avifFrames(bytes: Uint8Array): number {
  if (textAt(bytes, 4, 8) !== 'ftypavis') return 0;
  const view = viewOf(bytes);
  const end = Math.min(bytes.length - 16, 65_536);
  for (let at = 8; at < end; at++) {
    if (view.getUint32(at) === 0x7374737a) return view.getUint32(at + 12);
  }
  return 0;
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

function textAt(bytes: Uint8Array, at: number, length: number): string {
  return String.fromCharCode(...bytes.subarray(at, at + length));
}

/**
 * How many images a GIF file holds (GIF89a: an image descriptor each), or 0 if it is no GIF. A file
 * cut short counts the frames that begin before its end.
 */
export function gifFrames(bytes: Uint8Array): number {
  const signature = textAt(bytes, 0, 6);
  if (signature !== 'GIF87a' && signature !== 'GIF89a') return 0;
  let at = 13 + colorTableSize(bytes[10] ?? 0);
  let frames = 0;
  while (at < bytes.length) {
    const block = bytes[at];
    if (block === 0x2c) {
      frames++;
      // Descriptor, local colour table, and the byte with the code size.
      at = skipSubBlocks(bytes, at + 11 + colorTableSize(bytes[at + 9] ?? 0));
    } else if (block === 0x21) {
      at = skipSubBlocks(bytes, at + 2);
    } else {
      break;
    }
  }
  return frames;
}

/** The bytes of the colour table that a packed field announces. */
function colorTableSize(packed: number): number {
  return packed & 0x80 ? 3 << ((packed & 7) + 1) : 0;
}

/** The place after a run of sub-blocks, each with its length before it, the last of length 0. */
function skipSubBlocks(bytes: Uint8Array, from: number): number {
  let at = from;
  while (at < bytes.length && bytes[at] !== 0) at += bytes[at]! + 1;
  return at + 1;
}
