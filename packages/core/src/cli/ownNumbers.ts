import type { ApplyOptions } from '../apply/options.js';
import { usualChannels } from '../apply/prepare.js';
import type { Filter } from '../filters/types.js';
import { channel } from '../matrix/tensor.js';
import type { Matrix, Tensor } from '../matrix/types.js';
import { grayOf } from '../numbers/planes/grayOf.js';
import type { Planes } from '../numbers/planes/planes.js';
import { UsageError } from './arguments.js';

const colors = ['red', 'green', 'blue'];

/**
 * The channels of an image or an array that the options ask for; by default those of an image, and all of an
 * array.
 */
export function chosenChannels(
  planes: Planes,
  filter: Filter,
  options: ApplyOptions,
): Matrix | Tensor {
  const { channels: count, model } = planes;
  const { display = filter.display, colormap } = options;
  const usual = model === 'other' ? 'each' : usualChannels('image', filter, { display, colormap });
  const choice = options.channels ?? usual;
  if (count === 1 || model === 'gray') return matrixOf(channel(planes, 0));
  const all = choice === 'each' || choice === 'sum';
  if (model === 'rgb') {
    if (choice === 'gray') return grayOf(planes);
    if (!all) return matrixOf(channel(planes, colors.indexOf(choice)));
    const { rows, cols, data } = planes;
    return { channels: 3, rows, cols, data: data.subarray(0, 3 * rows * cols) };
  }
  if (!all) {
    throw new UsageError(
      `--channels must be each or sum for ${count} channels without colour names, got ${choice}`,
    );
  }
  const { rows, cols, data } = planes;
  return { channels: count, rows, cols, data };
}

function matrixOf({ rows, cols, data }: Matrix): Matrix {
  return { rows, cols, data };
}

/** How a kernel is placed on an image: `applyFilter` takes numbers for a matrix. */
export function asOnImages(filter: Filter, { mode, border, fill }: ApplyOptions): ApplyOptions {
  if (filter.kind !== 'kernel' || mode === 'valid') return {};
  return { mode: mode ?? 'same', border: border ?? (fill === undefined ? 'reflect' : 'zero') };
}
