import { imageError } from '../image/ImageFormatError.js';
import { readDirectory } from '../numbers/tiff/directory.js';

const COMPRESSION = 259;
const EXTRA_SAMPLES = 338;
const known = [1, 2, 3, 4, 5, 6, 7, 8, 32773, 32946, 50001];
const names: Readonly<Record<number, string>> = {
  34676: 'SGI LogLuv',
  34712: 'JPEG 2000',
  34887: 'LERC',
  34925: 'LZMA',
  50000: 'ZSTD',
  50002: 'JPEG XL',
};

/**
 * Throws for a compression that neither this reader nor sharp unpacks. Of tiles in such a one sharp makes
 * black pixels without a word.
 */
export function checkCompression(file: Uint8Array, name: string): void {
  const compression = readDirectory(file).first(COMPRESSION, 1);
  if (known.includes(compression)) return;
  throw imageError(name, 'tiff-compressed', names[compression] ?? `method ${compression}`);
}

/** Whether a TIFF declares its one extra sample not to be alpha (ExtraSamples 0). */
export function hasUnnamedSample(file: Uint8Array): boolean {
  const extra = readDirectory(file).all(EXTRA_SAMPLES);
  return extra.length === 1 && extra[0] === 0;
}

/** libtiff's and libvips's words for faults of tags, directories and metadata: no pixel's. */
const ofTags =
  /\b(?:tags?|director(?:y|ies)|IFD|entry|ASCII|null byte|metadata|EXIF|XMP|ICC|profile|read gave)\b/i;

/** Whether a warning of a TIFF's decoder is about its tags; others may be about its pixels. */
export function harmless(warning: string): boolean {
  return ofTags.test(warning);
}
