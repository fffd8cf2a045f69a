import { type GradientOperator, gradientOperators } from '../edges/operators.js';
import { matrix } from '../matrix/matrix.js';
import { entry, separableEntry } from './entry.js';
import type { Kernel } from './types.js';

const edges = { x: 'vertical edges', y: 'horizontal edges' };
const diagonalEdges = { x: 'edges facing lower right', y: 'edges facing lower left' };

/** Both kernels of each gradient operator, one kernel an axis. */
export const gradientKernels: readonly Kernel[] = gradientOperators.flatMap((operator) => [
  axisKernel(operator, 'x'),
  axisKernel(operator, 'y'),
]);

function axisKernel(operator: GradientOperator, axis: 'x' | 'y'): Kernel {
  const { id, title, meaning, source, factors } = operator;
  const shown = id === 'roberts' ? diagonalEdges : edges;
  const description = {
    id: `${id}-${axis}`,
    title: `${title} ${axis}`,
    group: 'Gradient',
    meaning: `${meaning} (${shown[axis]})`,
    source,
    display: 'signed',
  } as const;
  if (!factors) return entry(description, matrix(operator[axis]));
  const { smoothing, derivative } = factors;
  return separableEntry(
    description,
    axis === 'x' ? { column: smoothing, row: derivative } : { column: derivative, row: smoothing },
  );
}
