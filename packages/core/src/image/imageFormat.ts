import { describe } from '../check/describe.js';
import { isArrayOf } from '../matrix/arrayKind.js';

/** No known encoder lists more brands than fit in this many bytes. */
const LONGEST_FTYP = 256;

/** The picture formats that are told; `readImage` reads Netpbm's too. */
export type ImageFormat = 'png' | 'jpeg' | 'gif' | 'webp' | 'avif' | 'tiff';

/**
 * Tells a picture's format from the file's first bytes, whatever its name says.
 *
 * The signatures are those of PNG (ISO/IEC 15948 §5.2), JPEG (ITU-T T.81: SOI and the next marker),
 * GIF87a and GIF89a, WebP (RFC 9649), AVIF (an ISO base media file with the brand `avif` or `avis`)
 * and TIFF 6.0 or BigTIFF in either byte order.
 *
 * @param bytes The file, or at least its first bytes: 12 for all but AVIF, whose list of brands may
 *   be longer.
 * @returns The format, or undefined if it is none of these.
 * @throws TypeError if `bytes` is no Uint8Array.
 * @example
 * ```ts
 * imageFormat(new TextEncoder().encode('GIF89a')); // 'gif'
 * imageFormat(new TextEncoder().encode('[[1, 0, -1]]')); // undefined
 * ```
 */
export function imageFormat(bytes: Uint8Array): ImageFormat | undefined {
  if (!isArrayOf(bytes, 'Uint8Array')) {
    throw new TypeError(`bytes must be a Uint8Array, got ${describe(bytes)}`);
  }
  const starts = (text: string, at = 0) => latin1(bytes, at, at + text.length) === text;
  if (starts('\x89PNG\r\n\x1a\n')) return 'png';
  if (starts('\xff\xd8\xff')) return 'jpeg';
  if (starts('GIF87a') || starts('GIF89a')) return 'gif';
  if (starts('RIFF') && starts('WEBP', 8)) return 'webp';
  if (starts('II*\0') || starts('MM\0*') || starts('II+\0') || starts('MM\0+')) return 'tiff';
  if (starts('ftyp', 4) && brands(bytes).some((brand) => brand === 'avif' || brand === 'avis')) {
    return 'avif';
  }
  return undefined;
}

/** The major and the compatible brands of an ISO base media file's first box, `ftyp`. */
function brands(bytes: Uint8Array): string[] {
  const boxSize = new DataView(bytes.buffer, bytes.byteOffset).getUint32(0);
  const compatible = latin1(bytes, 16, Math.min(boxSize, LONGEST_FTYP)).match(/.{4}/gs) ?? [];
  return [latin1(bytes, 8, 12), ...compatible];
}

function latin1(bytes: Uint8Array, from: number, to: number): string {
  return String.fromCharCode(...bytes.subarray(from, to));
}
