import { imageFormat } from '../image/imageFormat.js';
import { isPnm } from '../numbers/pnm/header.js';
import { readDirectory } from '../numbers/tiff/directory.js';

const BITS = 258;
const SAMPLE_FORMAT = 339;

/**
 * Whether an image's samples have no black and white of their own, so that only its numbers can be
 * read: signed ones, floats, and integers of more than 16 bits.
 */
export function isNumbersOnly(bytes: Uint8Array): boolean {
  if (isPnm(bytes)) return /[fF]/.test(String.fromCharCode(bytes[1]!));
  if (imageFormat(bytes) !== 'tiff') return false;
  try {
    const tags = readDirectory(bytes);
    return tags.first(BITS, 1) > 16 || [2, 3].includes(tags.first(SAMPLE_FORMAT, 1));
  } catch {
    return false;
  }
}
