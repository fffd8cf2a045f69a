import { toGray } from '../image/toGray.js';
import { toTensor } from '../image/toTensor.js';
import type { RgbaImage } from '../image/types.js';
import { resultArray } from '../matrix/resultArray.js';
import { planes } from '../matrix/tensor.js';
import type { Matrix, Tensor } from '../matrix/types.js';
import type { ChannelChoice } from './options.js';

/** What one channel of a result is computed from: planes to sum over. */
export type Plane = readonly Matrix[];

const colours = ['red', 'green', 'blue'];

/** The planes that a choice of channels makes of an image, one item for each channel of the result. */
export function planesOf(
  image: RgbaImage | Matrix | Tensor,
  choice: ChannelChoice | undefined,
): readonly Plane[] {
  if ('width' in image) {
    if (choice === 'gray') return [[toGray(image)]];
    const rgb = planes(toTensor(image));
    if (choice === 'each') return rgb.map((plane) => [plane]);
    return [choice === 'sum' ? rgb : [rgb[colours.indexOf(choice ?? 'red')]!]];
  }
  if (!('channels' in image)) return [[image]];
  const channels = planes(image);
  return choice === 'sum' ? [channels] : channels.map((plane) => [plane]);
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
