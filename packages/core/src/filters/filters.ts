import { basicFilters } from './basic.js';
import { cannyFilter } from './cannyFilter.js';
import { compassFilters, compassKernels } from './compass.js';
import { embossFilters } from './emboss.js';
import { gradientFilters, gradientKernels } from './gradients.js';
import { laplacianFilters } from './laplacian.js';
import { lineFilters } from './lines.js';
import { motionFilters } from './motionBlur.js';
import { sharpeningFilters } from './sharpening.js';
import { smoothingFilters } from './smoothing.js';
import { textureFilters } from './texture.js';
import type { Filter } from './types.js';

/**
 * Every edge detector and kernel, group by group in the order in which a picker offers them. Their
 * data is frozen, except for the typed arrays of weights, which cannot be.
 *
 * @example
 * ```ts
 * filters.filter(({ group }) => group === 'Lines').map(({ id }) => id);
 * // ['line-horizontal', 'line-vertical', 'line-rising', 'line-falling']
 * ```
 */
export const filters: readonly Filter[] = freeze([
  ...gradientFilters,
  ...compassFilters,
  cannyFilter,
  ...basicFilters,
  ...smoothingFilters,
  ...gradientKernels,
  ...compassKernels,
  ...laplacianFilters,
  ...sharpeningFilters,
  ...embossFilters,
  ...lineFilters,
  ...textureFilters,
  ...motionFilters,
]);

function freeze<T extends object>(value: T): T {
  if (ArrayBuffer.isView(value)) return value;
  for (const part of Object.values(value)) if (typeof part === 'object') freeze(part);
  return Object.freeze(value);
}
