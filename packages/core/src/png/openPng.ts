import { describe } from '../check/describe.js';
import { checkPixels } from '../image/checkPixels.js';
import { joined } from '../image/joined.js';
import { pngSignature } from '../image/pngChunk.js';
import { isArrayOf } from '../matrix/arrayKind.js';
import { type Chunk, readChunks } from './chunks.js';
import { type Header, readHeader } from './header.js';
import { orientationOf } from './orientation.js';

/** A PNG whose chunks and header are checked, and whose pixels are still packed. */
export interface OpenPng {
  readonly chunks: readonly Chunk[];
  readonly header: Header;
  /** 1…8 of the EXIF tag 0x0112, or of XMP where there is no EXIF. */
  readonly orientation: number;
  /** The faults that change no pixel. */
  readonly warnings: readonly string[];
}

/** Checks every chunk and the header of a PNG, which must not announce more than `maxPixels`. */
export function openPng(bytes: Uint8Array, maxPixels: number, name: string): OpenPng {
  if (!isArrayOf(bytes, 'Uint8Array')) {
    throw new TypeError(`${name} must be a Uint8Array, got ${describe(bytes)}`);
  }
  const warnings: string[] = [];
  const chunks = readChunks(bytes, name, warnings);
  const header = readHeader(chunks, name);
  checkPixels(name, header.width, header.height, maxPixels);
  return { chunks, header, orientation: orientationOf(chunks), warnings };
}

/**
 * A PNG file of the chunks of these types alone, in this order: a view of the file that they are from,
 * where they follow one another there.
 */
export function fileOf(chunks: readonly Chunk[], types: readonly string[]): Uint8Array {
  const kept = types.flatMap((type) => chunks.filter((chunk) => chunk.type === type));
  const [first, ...rest] = kept.map(({ whole }) => whole);
  let end = first!.byteOffset + first!.length;
  for (const { buffer, byteOffset, length } of rest) {
    if (buffer === first!.buffer && byteOffset === end) end += length;
    else return joined([pngSignature, first!, ...rest]);
  }
  // IHDR follows the signature in every file.
  const start = first!.byteOffset - pngSignature.length;
  return new Uint8Array(first!.buffer, start, end - start);
}
