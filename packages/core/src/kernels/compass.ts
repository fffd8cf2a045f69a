import { compassOperators } from '../edges/compass.js';
import { matrix } from '../matrix/matrix.js';
import { directionName } from './directionName.js';
import { entry } from './entry.js';
import type { Kernel } from './types.js';

/** The kernels of the compass operators, one for each of eight directions. */
export const compassKernels: readonly Kernel[] = compassOperators.flatMap(
  ({ id, title, meaning, source, kernels }) =>
    kernels.map((kernel) =>
      entry(
        {
          id: `${id}-${kernel.direction}`,
          title: `${title} ${directionName[kernel.direction]}`,
          group: 'Compass',
          meaning: `${meaning} (edges brighter in the ${directionName[kernel.direction]})`,
          source,
          display: 'signed',
        },
        matrix(kernel.matrix),
      ),
    ),
);
