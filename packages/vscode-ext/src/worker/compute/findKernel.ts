import { estimateKernel, type Matrix, type RgbaImage, roundedKernel, toRows } from '@convolve/core';
import { Failed } from '../Failed';
import type { Found } from '../messages';

/**
 * Finds the kernel that makes `after` of `before`.
 *
 * @throws Failed where the sizes differ, or too few pixels are neither black nor white.
 */
export function findKernel(before: RgbaImage | Matrix, after: RgbaImage): Found {
  const [from, to] = [sizeOf(before), sizeOf(after)];
  if (from !== to) throw new Failed({ reason: 'unequalImages', before: from, after: to });
  try {
    const estimate = estimateKernel(before, after);
    const { kernel, ...found } = estimate;
    return { ...found, rows: toRows(roundedKernel({ ...found, kernel })) };
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw new Failed({ reason: 'nothingToCompare' });
  }
}

function sizeOf(image: RgbaImage | Matrix): string {
  return 'rows' in image ? `${image.cols}×${image.rows}` : `${image.width}×${image.height}`;
}
