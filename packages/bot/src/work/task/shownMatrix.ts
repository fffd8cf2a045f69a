import { type ColormapId, formatMatrix, type Matrix, toRows } from '@convolve/core';
import { figureToPng } from '@convolve/core/node';
import { pngHeader } from './pngHeader.js';

/** A matrix as NumPy prints it, whole numbers as integers, and as a heat map. */
export function shownMatrix(matrix: Matrix, title: string, colormap: ColormapId | null) {
  const panel = { image: matrix, title, ...(colormap === null ? {} : { colormap }) };
  const image = figureToPng([panel]);
  const { width, height } = pngHeader(image);
  const text = formatMatrix(toRows(matrix), { format: 'numpy' });
  return { image, extension: 'png', text, width, height, frames: 1 } as const;
}
