/**
 * How many images a GIF file holds (GIF89a: an image descriptor each), or 0 if it is no GIF. A file
 * cut short counts the frames that begin before its end.
 */
export function gifFrames(bytes: Uint8Array): number {
  const signature = String.fromCharCode(...bytes.subarray(0, 6));
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
