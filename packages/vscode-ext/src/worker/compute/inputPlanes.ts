import {
  type ChannelChoice,
  channel,
  type Matrix,
  type RgbaImage,
  toGray,
  toTensor,
} from '@convolve/core';
import type { Plane } from '../messages';

const colours = ['red', 'green', 'blue'];

/** The names of what the first layer takes of a picture; a matrix is one plane whatever was chosen. */
export function planeNames(source: RgbaImage | Matrix, choice: ChannelChoice): readonly string[] {
  if ('rows' in source) return ['value'];
  return choice === 'each' || choice === 'sum' ? colours : [choice];
}

/** The numbers of those planes. */
export function inputPlanes(source: RgbaImage | Matrix, choice: ChannelChoice): Plane[] {
  if ('rows' in source) return [{ name: 'value', matrix: source }];
  if (choice === 'gray') return [{ name: 'gray', matrix: toGray(source) }];
  const tensor = toTensor(source);
  const plane = (name: string) => ({ name, matrix: channel(tensor, colours.indexOf(name)) });
  return planeNames(source, choice).map(plane);
}
