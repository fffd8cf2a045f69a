import { describe } from '../check/describe.js';
import { checkPixels } from '../image/checkPixels.js';
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

/** A PNG file of the chunks of these types alone, in this order. */
export function fileOf(chunks: readonly Chunk[], types: readonly string[]): Buffer {
  const kept = types.flatMap((type) => chunks.filter((chunk) => chunk.type === type));
  const signature = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1');
  return Buffer.concat([signature, ...kept.map(({ whole }) => whole)]);
}
