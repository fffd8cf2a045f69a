import { checkOptions } from '../check/checkOptions.js';
import { listed } from '../image/warned.js';
import type { Tensor } from '../matrix/types.js';
import { type ReadNumbersOptions, readNumbersOptions } from '../numbers/numbersOf.js';
import type { FileUrl } from './readBytes.js';
import { readPlanes } from './readPlanes.js';

/** The numbers of a file, and what was wrong with it that changes none of them. */
export interface ReadTensor extends Tensor {
  /** English phrases, as those of `readImage`; absent if there is nothing to say. */
  readonly warnings?: readonly string[];
}

/**
 * Reads an image's own numbers, or the array of a `.npy` or `.npz` file, in the depth that the file has:
 *
 * - **TIFF**: integers, signed ones too, of 8 to 64 bits and floats of 16, 32 and 64; the first page.
 * - **PNG**: 8 and 16 bits. **PBM, PGM, PPM, PAM**: 8 and 16 bits, whatever the greatest value.
 *   **PFM**: floats.
 * - **JPEG, WebP, GIF, AVIF**, and a TIFF with a palette or compressed as one of them: 8 bits, by sharp.
 * - **`.npy`, `.npz`**: as `readNpy`, in either order of axes.
 *
 * The channels are those of the file: grey; red, green, blue; with alpha last; or any number. The image
 * stands upright, 0 is black, and samples of fewer than 8 bits are scaled to 8, all as of `readImage`.
 *
 * @param source A path, a `file:` URL, or the file's bytes.
 * @returns channels × rows × cols, in the typed array of the file's own type; of 64-bit integers Float64Array,
 *   of float16 Float32Array.
 * @throws TypeError for another kind of `source` or option; RangeError if the file cannot be read or its array
 *   has elements of another kind; ImageFormatError, a RangeError, if an image is damaged, truncated or of more
 *   than `maxPixels` pixels; Error if sharp is needed and not installed.
 * @see TIFF 6.0; ISO/IEC 15948 for PNG; Netpbm's pbm(5), pgm(5), ppm(5), pam(5) and pfm(5); `numpy.lib.format`.
 * @example
 * ```ts
 * const scan = await readTensor('scan.tif'); // { channels: 3, rows, cols, data: Uint16Array }
 * const red = channel(scan, 0);
 * ```
 */
export async function readTensor(
  source: string | FileUrl | Uint8Array,
  options: ReadNumbersOptions = {},
): Promise<ReadTensor> {
  checkOptions('options', options, readNumbersOptions);
  const { channels, rows, cols, data, warnings } = await readPlanes(source, options);
  return { channels, rows, cols, data, ...listed(warnings) };
}
