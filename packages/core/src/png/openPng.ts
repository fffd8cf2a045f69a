import { describe } from '../check/describe.js';
import { checkPixels } from '../image/checkPixels.js';
import { exifOrientation } from '../image/exifOrientation.js';
import { isArrayOf } from '../matrix/arrayKind.js';
import { type Chunk, readChunks } from './chunks.js';
import { type Header, readHeader } from './header.js';

/** A PNG whose chunks and header are checked, and whose pixels are still packed. */
export interface OpenPng {
  readonly chunks: readonly Chunk[];
  readonly header: Header;
  /** 1…8 of the EXIF tag 0x0112. */
  readonly orientation: number;
}

/** Checks every chunk and the header of a PNG, which must not announce more than `maxPixels`. */
export function openPng(bytes: Uint8Array, maxPixels: number, name: string): OpenPng {
  if (!isArrayOf(bytes, 'Uint8Array')) {
    throw new TypeError(`${name} must be a Uint8Array, got ${describe(bytes)}`);
  }
  const chunks = readChunks(bytes, name);
  const header = readHeader(chunks, name);
  checkPixels(name, header.width, header.height, maxPixels);
  const exif = chunks.find(({ type }) => type === 'eXIf');
  return { chunks, header, orientation: exif === undefined ? 1 : exifOrientation(exif.data) };
}

/** A PNG file of the chunks of these types alone, in this order. */
export function fileOf(chunks: readonly Chunk[], types: readonly string[]): Buffer {
  const kept = types.flatMap((type) => chunks.filter((chunk) => chunk.type === type));
  const signature = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1');
  return Buffer.concat([signature, ...kept.map(({ whole }) => whole)]);
}
