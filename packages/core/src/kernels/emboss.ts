import { compassOperators } from '../edges/compass.js';
import { matrix } from '../matrix/matrix.js';
import { directionName } from './directionName.js';
import { entry } from './entry.js';
import type { Kernel } from './types.js';

/**
 * Reliefs lit from eight directions: the identity plus the Robinson kernel of the opposite side,
 * so that slopes that face the light grow brighter. Each sums to 1.
 */
export const embossKernels: readonly Kernel[] = compassOperators
  .filter(({ id }) => id === 'robinson')
  .flatMap(({ kernels }) =>
    kernels.map(({ direction }, at) => {
      const slope = kernels[(at + 4) % 8]!.matrix;
      return entry(
        {
          id: `emboss-${direction}`,
          title: `Emboss from ${directionName[direction]}`,
          group: 'Emboss',
          meaning: `A relief lit from the ${directionName[direction]}, in the picture's own greys`,
          source: 'The emboss example of the GIMP manual, Convolution Matrix, turned',
          display: 'clamped',
        },
        matrix(slope.map((row, r) => row.map((weight, c) => (r === 1 && c === 1 ? 1 : weight)))),
      );
    }),
  );
