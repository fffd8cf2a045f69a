import { imageFormat } from '../imageFormat.js';
import { mendJpeg } from './mendJpeg.js';
import { pngFaults } from './pngFaults.js';

/**
 * The faults of an image file that change no pixel and that decoders pass over, as `readImage` and
 * `decodePng` name them in `warnings`: for a host that decodes by other means, as a browser does. They are
 * found in the structure of JPEG and PNG files, without decoding: a PNG's surplus image data is not.
 *
 * @param bytes The file.
 * @returns Each fault in English; empty for a file without any, and for other formats.
 * @throws TypeError if it is not a Uint8Array.
 * @see ITU-T T.81 B.1 and B.2.3 for JPEG, ISO/IEC 15948 §5.3 for PNG.
 * @example
 * ```ts
 * imageFaults(Uint8Array.of(0xff, 0xd8, 0xff, 0xd9)); // []
 * ```
 */
export function imageFaults(bytes: Uint8Array): readonly string[] {
  const format = imageFormat(bytes);
  if (format === 'jpeg') return mendJpeg(bytes).warnings;
  return format === 'png' ? pngFaults(bytes) : [];
}
