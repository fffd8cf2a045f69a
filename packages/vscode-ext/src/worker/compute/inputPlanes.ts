import {
  type ChannelChoice,
  channel,
  type Matrix,
  type RgbaImage,
  toGray,
  toTensor,
} from '@convolve/core';
import type { Plane } from '../messages';

const colours = ['red', 'green', 'blue'] as const;

/** What the first layer takes of a picture; a matrix is one plane whatever was chosen. */
export function inputPlanes(source: RgbaImage | Matrix, choice: ChannelChoice): Plane[] {
  if ('rows' in source) return [{ name: 'value', matrix: source }];
  if (choice === 'gray') return [{ name: 'gray', matrix: toGray(source) }];
  const tensor = toTensor(source);
  return colours
    .map((name, index) => ({ name, matrix: channel(tensor, index) }))
    .filter(({ name }) => choice === 'each' || choice === 'sum' || choice === name);
}
