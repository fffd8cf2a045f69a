import { messageOf } from '../check/messageOf.js';
import { crc32 } from '../image/crc32.js';
import { describeBytes } from '../image/describeBytes.js';
import { failsChecksum } from '../image/faults/pngFaults.js';
import { ImageFormatError } from '../image/ImageFormatError.js';
import { imageFormat } from '../image/imageFormat.js';
import { pngChunk } from '../image/pngChunk.js';
import { orientationOf } from './orientation.js';

const SIGNATURE_LENGTH = 8;
/** Length, type and CRC: the bytes of a chunk without data. */
const EMPTY_CHUNK = 12;
const KNOWN_CRITICAL = ['IHDR', 'PLTE', 'IDAT', 'IEND'];

/** One chunk of a PNG; both arrays are views of the file. */
export interface Chunk {
  readonly type: string;
  readonly data: Uint8Array;
  /** The chunk as it stands in the file: length, type, data and CRC. */
  readonly whole: Uint8Array;
}

/**
 * Splits a PNG into its chunks up to IEND, each with its length, type and CRC checked (ISO/IEC
 * 15948 §5.3); what follows IEND is not part of the image. A critical chunk that this reader does
 * not know is an error, as the standard asks. A chunk that the image doesn't need is left out if
 * its checksum is wrong.
 *
 * @param name The argument's name, for error messages.
 * @param warnings Where faults go that change no pixel.
 */
export function readChunks(bytes: Uint8Array, name: string, warnings: string[]): Chunk[] {
  if (imageFormat(bytes) !== 'png') throw pngError(name, describeBytes(bytes));
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const chunks: Chunk[] = [];
  for (let at = SIGNATURE_LENGTH; ; ) {
    if (at + EMPTY_CHUNK > bytes.length)
      throw pngError(name, 'one that ends before its IEND chunk');
    const type = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
    if (!/^[A-Za-z]{4}$/.test(type)) throw pngError(name, `one with no chunk at byte ${at}`);
    const end = at + EMPTY_CHUNK + view.getUint32(at);
    if (end > bytes.length) throw pngError(name, `one that ends inside its ${type} chunk`);
    const critical = /^[A-Z]/.test(type);
    const whole = bytes.subarray(at, end);
    const chunk = { type, data: whole.subarray(8, -4), whole };
    if (crc32(bytes.subarray(at + 4, end - 4)) !== view.getUint32(end - 4)) {
      const fault = failsChecksum(type, at);
      if (critical || changesPixels(chunk)) throw pngError(name, `one whose ${fault}`);
      warnings.push(`the ${fault} and is left out`);
      at = end;
      continue;
    }
    if (critical && !KNOWN_CRITICAL.includes(type)) {
      throw pngError(name, `one with the unknown critical chunk ${type}`);
    }
    chunks.push(chunk);
    if (type === 'IEND') return chunks;
    at = end;
  }
}

/** Whether leaving out an ancillary chunk would change the image. */
function changesPixels(chunk: Chunk): boolean {
  return chunk.type === 'tRNS' || orientationOf([chunk]) !== 1;
}

/** The image data as it is stored, a part for each chunk. */
export function imageDataOf(chunks: readonly Chunk[], name: string): readonly Uint8Array[] {
  const parts = chunks.filter(({ type }) => type === 'IDAT').map(({ data }) => data);
  if (parts.length === 0) throw pngError(name, 'one without an IDAT chunk');
  return parts;
}

/** A chunk of its type and data. */
export function chunkOf(type: string, data: Uint8Array): Chunk {
  const whole = pngChunk(type, data);
  return { type, data: whole.subarray(8, -4), whole };
}

/** The error for a file that is not a PNG, or a damaged one. */
export function pngError(name: string, got: string, options?: ErrorOptions): ImageFormatError {
  return new ImageFormatError(`${name} must be a valid PNG image, got ${got}`, options);
}

/** The error for a PNG on which a decoder fails. */
export function decoderError(name: string, got: string, cause: unknown): ImageFormatError {
  return pngError(name, `${got} (${messageOf(cause)})`, { cause });
}
