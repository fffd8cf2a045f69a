import { compassOperators } from '../edges/compass.js';
import { matrix } from '../matrix/matrix.js';
import { directionName } from './directionName.js';
import { entry } from './entry.js';
import type { Kernel } from './types.js';

/** The kernels of the compass operators, one for each of eight directions. */
export const compassKernels: readonly Kernel[] = compassOperators.flatMap(
  ({ id, title, source, kernels }) =>
    kernels.map((kernel) =>
      entry(
        {
          id: `${id}-${kernel.direction}`,
          title: `${title} ${directionName[kernel.direction]}`,
          group: 'Compass',
          meaning: `Edges whose ${directionName[kernel.direction]} side is the brighter one`,
          source,
          display: 'signed',
        },
        matrix(kernel.matrix),
      ),
    ),
);
