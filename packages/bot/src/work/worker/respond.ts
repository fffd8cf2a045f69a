import { canny, correlate, edgeMap, type ImageFilter, type Matrix } from '@convolve/core';
import { JobFailure, type Recipe } from '../job.js';

/**
 * What a filter answers to a matrix. With a border it has the matrix's size. Without one a kernel is
 * laid only where it fits whole, as in the core, and an edge detector keeps the size and mirrors.
 *
 * @throws JobFailure 'kernel-too-large' for a kernel that does not fit and has no border.
 */
export function respond(image: Matrix, filter: ImageFilter, border: Recipe['border']): Matrix {
  switch (filter.kind) {
    case 'canny':
      return canny(image);
    case 'edges':
      return edgeMap(image, { operator: filter.operator, border: border ?? 'reflect' });
    case 'kernel':
      if (border !== null) return correlate(image, filter.matrix, { mode: 'same', border });
      checkFits(filter.matrix, image);
      return correlate(image, filter.matrix, { mode: 'valid' });
  }
}

function checkFits(kernel: Matrix, image: Matrix): void {
  if (kernel.rows <= image.rows && kernel.cols <= image.cols) return;
  const size = `${kernel.rows} × ${kernel.cols}`;
  const into = `${image.rows} × ${image.cols}`;
  throw new JobFailure('kernel-too-large', `${size} does not fit into ${into}`, { size, into });
}
