import { checkOneOf } from '../check/checkOneOf.js';
import { isImage } from '../image/checkImage.js';
import { toGray } from '../image/toGray.js';
import { toTensor } from '../image/toTensor.js';
import type { RgbaImage } from '../image/types.js';
import { asMatrix } from '../matrix/asMatrix.js';
import { resultArray } from '../matrix/resultArray.js';
import { isTensor, planes } from '../matrix/tensor.js';
import type { Matrix, MatrixLike, Tensor } from '../matrix/types.js';
import { type ChannelChoice, channelChoices } from './options.js';

/** What one channel of a result is computed from: planes to sum over. */
export type Plane = readonly Matrix[];

const colours = ['red', 'green', 'blue'];

/**
 * The channels that a choice takes of an image, as `applyFilter` reads them: of an image its grey values
 * (`'gray'`), one colour, or red, green and blue (`'each'`, `'sum'`); of a tensor all, and of a matrix itself,
 * whatever the choice is.
 *
 * @param image Pixels, rows × cols numbers, or channels × rows × cols numbers.
 * @param choice As `applyFilter`'s option `channels`.
 * @returns Matrices of the image's size; those of a matrix or a tensor are views, not copies.
 * @throws TypeError or RangeError if it is not an image, or for an unknown choice.
 * @example
 * ```ts
 * const image = { width: 2, height: 1, data: new Uint8Array([1, 2, 3, 255, 4, 5, 6, 255]) };
 * channelsOf(image, 'green'); // [{ rows: 1, cols: 2, data: Uint8Array [2, 5] }]
 * ```
 */
export function channelsOf(
  image: RgbaImage | MatrixLike | Tensor,
  choice: ChannelChoice,
): readonly Matrix[] {
  checkOneOf('choice', choice, channelChoices);
  if (isTensor(image)) return planes(image);
  if (!isImage(image)) return [asMatrix(image, 'image')];
  if (choice === 'gray') return [toGray(image)];
  const rgb = planes(toTensor(image));
  const one = rgb[colours.indexOf(choice)];
  return one ? [one] : rgb;
}

/** The planes that a choice of channels makes of an image, one item for each channel of the result. */
export function planesOf(
  image: RgbaImage | Matrix | Tensor,
  choice: ChannelChoice,
): readonly Plane[] {
  const channels = channelsOf(image, choice);
  return choice === 'sum' ? [channels] : channels.map((channel) => [channel]);
}

/** Planes as one matrix: their sum, for operators that do not sum over channels themselves. */
export function sumOf(plane: Plane): Matrix {
  const [first, ...others] = plane;
  if (others.length === 0) return first!;
  const sum = resultArray(first!.data, first!.data.length);
  sum.set(first!.data);
  for (const { data } of others) {
    for (let at = 0; at < sum.length; at++) sum[at]! += data[at]!;
  }
  return { ...first!, data: sum };
}
