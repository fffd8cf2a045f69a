import { filter } from '../filters/filter.js';
import { filters } from '../filters/filters.js';
import { nearest } from '../filters/nearest.js';
import type { Filter } from '../filters/types.js';
import { MatrixSyntaxError } from '../text/MatrixSyntaxError.js';
import { parseKernel } from '../text/parseKernel.js';
import { UsageError } from './arguments.js';

/**
 * Reads `--kernel`: the name of an edge detector or of a kernel, or a matrix as text.
 *
 * @param say Is told in words where one list became a square kernel.
 * @throws UsageError if the text is neither.
 */
export function readFilter(text: string, say: (note: string) => void = () => {}): Filter {
  // A matrix has a digit; so can a name of the catalogue.
  if (/^[a-z][\w-]*$/i.test(text) || !/\d/.test(text)) return named(text);
  try {
    const { matrix, reshaped } = parseKernel(text);
    if (reshaped) {
      const { rows, cols, data } = matrix;
      say(`--kernel: one list of ${data.length} numbers is read as ${rows}×${cols}, row by row`);
    }
    return filter(matrix);
  } catch (error) {
    if (error instanceof MatrixSyntaxError) throw new UsageError(`--kernel: ${error.message}`);
    throw error;
  }
}

function named(name: string): Filter {
  const found = filters.find(({ id }) => id === name);
  if (found) return found;
  const ids = filters.map(({ id }) => id);
  throw new UsageError(
    `--kernel must be the name of a kernel or an edge detector (the nearest are ${nearest(name, ids, 3).join(', ')}; 'convolve kernels' lists all), or a matrix as text, got ${JSON.stringify(name)}`,
  );
}
