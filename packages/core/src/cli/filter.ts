import { filter } from '../filters/filter.js';
import type { Filter } from '../filters/types.js';
import { MatrixSyntaxError } from '../text/MatrixSyntaxError.js';
import { parseKernel } from '../text/parseKernel.js';

/**
 * Reads `--kernel`: the name of an edge detector or of a kernel, or a matrix as text.
 *
 * @param say Is told in words where one list became a square kernel.
 */
export function readFilter(text: string, say: (note: string) => void = () => {}): Filter {
  if (/^[a-z][\w-]*$/i.test(text)) return filter(text);
  try {
    const { matrix, reshaped } = parseKernel(text);
    if (reshaped) {
      const { rows, cols, data } = matrix;
      say(`--kernel: one list of ${data.length} numbers is read as ${rows}×${cols}, row by row`);
    }
    return filter(matrix);
  } catch (error) {
    if (error instanceof MatrixSyntaxError) throw new Error(`--kernel: ${error.message}`);
    throw error;
  }
}
