import { readDirectory } from './directory.js';
import { tiffError } from './tiffError.js';

const COMPRESSION = 259;
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
  throw tiffError(name, 'tiff-compressed', names[compression] ?? `method ${compression}`);
}
