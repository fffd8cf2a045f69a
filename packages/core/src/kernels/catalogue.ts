import { basicKernels } from './basic.js';
import { compassKernels } from './compass.js';
import { embossKernels } from './emboss.js';
import { gradientKernels } from './gradients.js';
import { laplacianKernels } from './laplacian.js';
import { lineKernels } from './lines.js';
import { motionKernels } from './motionBlur.js';
import { sharpeningKernels } from './sharpening.js';
import { smoothingKernels } from './smoothing.js';
import { textureKernels } from './texture.js';
import type { Kernel } from './types.js';

/**
 * The catalogue: the kernels that people designed by hand, group by group in the order in which a
 * picker offers them. They are made for correlation; array and entries are frozen.
 *
 * @example
 * ```ts
 * kernels.filter(({ group }) => group === 'Lines').map(({ id }) => id);
 * // ['line-horizontal', 'line-vertical', 'line-rising', 'line-falling']
 * ```
 */
export const kernels: readonly Kernel[] = Object.freeze([
  ...basicKernels,
  ...smoothingKernels,
  ...gradientKernels,
  ...compassKernels,
  ...laplacianKernels,
  ...sharpeningKernels,
  ...embossKernels,
  ...lineKernels,
  ...textureKernels,
  ...motionKernels,
]);
