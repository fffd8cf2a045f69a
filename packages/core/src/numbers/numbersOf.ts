import { checkInteger } from '../check/checkInteger.js';
import { checkOneOf } from '../check/checkOneOf.js';
import { describe } from '../check/describe.js';
import { FileError, faultOf } from '../check/FileError.js';
import { checkPixels, usualMaxPixels } from '../image/checkPixels.js';
import { imageFormat } from '../image/imageFormat.js';
import { transposed } from '../matrix/transposed.js';
import type { NumericArray } from '../matrix/types.js';
import { isNpy } from '../npy/header.js';
import { type NpyArray, readNpyFile } from '../npy/readNpy.js';
import { type Layout, layouts } from '../npy/writeNpy.js';
import type { Inflate } from './inflateStream.js';
import { npzArray } from './npz/readNpz.js';
import { isZip } from './npz/readZip.js';
import type { Planes } from './planes/planes.js';
import { isPnm } from './pnm/header.js';
import { readPnm } from './pnm/readPnm.js';
import { readTiff } from './tiff/readTiff.js';

/** What may be told about the numbers of a file. */
export interface ReadNumbersOptions {
  /** The maximum number of pixels (rows × cols), as for `readImage`; default 100 million. */
  readonly maxPixels?: number;
  /** The name of one of the arrays of a `.npz` file; default: the only one. */
  readonly array?: string;
  /**
   * The axes of a `.npy` array that has three: `'hwc'` is rows × cols × channels, `'chw'` channels × rows ×
   * cols. Default `'hwc'` where the last axis has up to 4 entries and the others have more, otherwise
   * `'chw'`.
   */
  readonly layout?: Layout;
}

/** The options' names. */
export const readNumbersOptions = ['maxPixels', 'array', 'layout'] as const;

const MOST_COLORS = 4;

/**
 * Reads the numbers of a TIFF, a PBM, PGM, PPM, PAM or PFM, or of the array of a `.npy` or `.npz` file, in the
 * file's own depth.
 *
 * @returns Undefined for another file, and for a TIFF whose pixels only a decoder of images makes.
 */
export async function numbersOf(
  bytes: Uint8Array,
  { maxPixels = usualMaxPixels, array, layout }: ReadNumbersOptions,
  name: string,
  inflate: Inflate,
): Promise<Planes | undefined> {
  checkInteger('maxPixels', maxPixels, 1);
  if (array !== undefined && typeof array !== 'string') {
    throw new TypeError(`array must be a name, got ${describe(array)}`);
  }
  if (layout !== undefined) checkOneOf('layout', layout, layouts);
  const npz = isZip(bytes);
  if (array !== undefined && !npz)
    throw new RangeError(`array has no effect: ${name} is not a .npz archive`);
  if (npz || isNpy(bytes)) {
    const read = npz ? await npzArray(bytes, array, name, inflate) : readNpyFile(bytes, name);
    const planes = arrayPlanes(read, layout, name);
    checkPixels(name, planes.cols, planes.rows, maxPixels);
    return planes;
  }
  if (layout !== undefined) throw new RangeError(`layout has no effect: ${name} is not an array`);
  if (isPnm(bytes)) return readPnm(bytes, maxPixels, name);
  return imageFormat(bytes) === 'tiff' ? readTiff(bytes, maxPixels, name, inflate) : undefined;
}

function arrayPlanes(array: NpyArray, layout: Layout | undefined, name: string): Planes {
  const { shape, data } = array;
  if (data.length === 0) throw new FileError(...faultOf(name, 'npy-empty', shape.join(', ')));
  if (!('channels' in array)) {
    if (layout !== undefined)
      throw new RangeError(`layout has no effect: ${name} has fewer than three axes`);
    return planesOf(1, array.rows, array.cols, data);
  }
  const [first = 0, second = 0, third = 0] = shape;
  const looksLikeImage = third <= MOST_COLORS && first > MOST_COLORS && second > MOST_COLORS;
  return (layout ?? (looksLikeImage ? 'hwc' : 'chw')) === 'chw'
    ? planesOf(first, second, third, data)
    : planesOf(third, first, second, transposed(data, first * second, third));
}

function planesOf(channels: number, rows: number, cols: number, data: NumericArray): Planes {
  return { channels, rows, cols, data, model: channels === 1 ? 'gray' : 'other', warnings: [] };
}
