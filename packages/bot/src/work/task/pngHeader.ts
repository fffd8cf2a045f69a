import { ImageFormatError } from '@convolve/core';

/** What the first chunks of a PNG say. */
interface PngHeader {
  readonly width: number;
  readonly height: number;
  /** The type of a sample, as sharp names it. */
  readonly depth: 'uchar' | 'ushort';
  /** Frames of an animation; 1 for a still image. */
  readonly pages: number;
}

/**
 * Reads the size and the bits of a PNG from its header (ISO/IEC 15948 §11.2.2), and the number of its
 * frames from the chunk `acTL`, which comes before the pixels (PNG third edition §11.3.7.1). Nothing
 * else is checked: the decoder judges the file.
 *
 * @throws ImageFormatError if the file does not start with its header.
 */
export function pngHeader(bytes: Uint8Array): PngHeader {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 25 || typeAt(bytes, 8) !== 'IHDR') {
    throw new ImageFormatError('the PNG does not start with its header');
  }
  return {
    width: view.getUint32(16),
    height: view.getUint32(20),
    depth: view.getUint8(24) === 16 ? 'ushort' : 'uchar',
    pages: framesOf(bytes, view),
  };
}

function framesOf(bytes: Uint8Array, view: DataView): number {
  // A chunk is its length, its type, its data and a checksum of 4 bytes.
  for (let at = 8; at + 12 <= bytes.length; at += 12 + view.getUint32(at)) {
    const type = typeAt(bytes, at);
    if (type === 'acTL') return view.getUint32(at + 8);
    if (type === 'IDAT') break;
  }
  return 1;
}

function typeAt(bytes: Uint8Array, at: number): string {
  return String.fromCharCode(...bytes.subarray(at + 4, at + 8));
}
