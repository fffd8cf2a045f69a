import { checkInteger } from '../check/checkInteger.js';
import { checkOneOf } from '../check/checkOneOf.js';
import { checkOptions } from '../check/checkOptions.js';
import { listed } from '../image/warned.js';
import type { Matrix } from '../matrix/types.js';
import { type ReadNumbersOptions, readNumbersOptions } from '../numbers/numbersOf.js';
import { grayOf } from '../numbers/planes/grayOf.js';
import type { Planes } from '../numbers/planes/planes.js';
import type { FileUrl } from './readBytes.js';
import { readPlanes } from './readPlanes.js';

const words = ['gray', 'red', 'green', 'blue'] as const;

/** Options of `readMatrix`. */
export interface ReadMatrixOptions extends ReadNumbersOptions {
  /**
   * Which channel: `'gray'`, the grey values of an image in colour (the default, in the image's own depth);
   * `'red'`, `'green'` or `'blue'`; or its number, from 0 on. A file of several channels that are not colours
   * needs a number.
   */
  readonly channel?: (typeof words)[number] | number;
}

/** The numbers of a file, and what was wrong with it that changes none of them. */
export interface ReadMatrix extends Matrix {
  /** English phrases, as those of `readImage`; absent if there is nothing to say. */
  readonly warnings?: readonly string[];
}

/**
 * Reads one channel of an image, or of the array of a `.npy` or `.npz` file, in the depth that the file has:
 * see `readTensor`, which reads all of them. Of an image in colour it gives the grey values, by `toGray`'s weights,
 * rounded where the samples are integers; alpha is ignored.
 *
 * @param source A path, a `file:` URL, or the file's bytes.
 * @returns rows × cols.
 * @throws As `readTensor`, and RangeError for a `channel` that the file doesn't have, or none where it has
 *   several that are not colours.
 * @example
 * ```ts
 * const scan = await readMatrix('scan.tif'); // { rows, cols, data: Uint16Array }
 * const response = applyFilter(scan, 'sobel-x');
 * await writeFile('response.npy', writeNpy(response));
 * ```
 */
export async function readMatrix(
  source: string | FileUrl | Uint8Array,
  options: ReadMatrixOptions = {},
): Promise<ReadMatrix> {
  checkOptions('options', options, [...readNumbersOptions, 'channel']);
  const { channel } = options;
  if (typeof channel === 'number') checkInteger('channel', channel, 0);
  else if (channel !== undefined) checkOneOf('channel', channel, words);
  const planes = await readPlanes(source, options);
  return { ...channelOf(planes, channel), ...listed(planes.warnings) };
}

function channelOf(planes: Planes, channel: ReadMatrixOptions['channel']): Matrix {
  const { channels, rows, cols, data, model } = planes;
  if (model === 'other' && typeof channel !== 'number') {
    const got = channel === undefined ? 'none' : `'${channel}'`;
    throw new RangeError(
      `channel must be a number from 0 to ${channels - 1}, for source has ${channels} channels without colour names, got ${got}; readTensor reads all of them`,
    );
  }
  if (model === 'rgb' && (channel ?? 'gray') === 'gray') return grayOf(planes);
  const index =
    typeof channel === 'number' ? channel : model === 'rgb' ? words.indexOf(channel!) - 1 : 0;
  if (index >= channels) {
    throw new RangeError(`channel must be a number from 0 to ${channels - 1}, got ${index}`);
  }
  const size = rows * cols;
  return { rows, cols, data: data.subarray(index * size, (index + 1) * size) };
}
