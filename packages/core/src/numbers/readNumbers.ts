import { checkOptions } from '../check/checkOptions.js';
import { describe } from '../check/describe.js';
import { imageError } from '../image/ImageFormatError.js';
import { imageFormat } from '../image/imageFormat.js';
import { isArrayOf } from '../matrix/arrayKind.js';
import { isNpy } from '../npy/header.js';
import { inflateStream } from './inflateStream.js';
import { npzNames } from './npz/readNpz.js';
import { isZip } from './npz/readZip.js';
import { numbersOf, type ReadNumbersOptions, readNumbersOptions } from './numbersOf.js';
import type { Planes } from './planes/planes.js';
import { isPnm } from './pnm/header.js';

/**
 * Whether bytes begin as those of a file that `readNumbers` reads.
 *
 * @param bytes The file, or its beginning.
 * @example
 * ```ts
 * isNumbers(writeNpy([[1, 2]])); // true
 * isNumbers(new TextEncoder().encode('1,2')); // false
 * ```
 */
export function isNumbers(bytes: Uint8Array): boolean {
  return isNpy(bytes) || isZip(bytes) || isPnm(bytes) || imageFormat(bytes) === 'tiff';
}

/**
 * Reads the numbers of a TIFF, a PBM, PGM, PPM, PAM or PFM, or of the array of a `.npy` or `.npz` file, as
 * `readTensor` of `@convolve/core/node` does, without Node: what is deflated is unpacked by
 * `DecompressionStream`.
 *
 * @param bytes The file.
 * @returns channels × rows × cols, upright, in the typed array of the file's own type, with what the first
 *   channels are.
 * @throws TypeError for another kind of `bytes` or option; RangeError or ImageFormatError for another file, a
 *   damaged or truncated one, one of more than `maxPixels` pixels, and a TIFF with a palette, in YCbCr or
 *   compressed as JPEG, fax or WebP.
 * @see TIFF 6.0; Netpbm's pbm(5), pgm(5), ppm(5), pam(5) and pfm(5); `numpy.lib.format`.
 * @example
 * ```ts
 * const { channels, rows, cols, data } = await readNumbers(new Uint8Array(await file.arrayBuffer()));
 * ```
 */
export async function readNumbers(
  bytes: Uint8Array,
  options: ReadNumbersOptions = {},
): Promise<Planes> {
  checkOptions('options', options, readNumbersOptions);
  checkBytes(bytes);
  const planes = await numbersOf(bytes, options, 'bytes', inflateStream);
  if (planes) return planes;
  const code = imageFormat(bytes) === 'tiff' ? 'tiff-pixels' : 'other-format';
  throw imageError('bytes', code);
}

/**
 * The names of the arrays of a `.npz` file, in its order; none of another file.
 *
 * @param bytes The file.
 * @throws TypeError for another kind of `bytes`; RangeError for an archive that is damaged or truncated.
 * @example
 * ```ts
 * await arrayNames(writeNpz({ x: [[1]], y: [[2]] })); // ['x', 'y']
 * ```
 */
export async function arrayNames(bytes: Uint8Array): Promise<string[]> {
  checkBytes(bytes);
  return isZip(bytes) ? npzNames(bytes, 'bytes') : [];
}

function checkBytes(bytes: Uint8Array): void {
  if (isArrayOf(bytes, 'Uint8Array')) return;
  throw new TypeError(`bytes must be a Uint8Array, got ${describe(bytes)}`);
}
