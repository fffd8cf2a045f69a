import { filter } from '../filters/filter.js';
import type { Filter } from '../filters/types.js';
import { MatrixSyntaxError } from '../text/MatrixSyntaxError.js';
import { parseMatrix } from '../text/parseMatrix.js';

/** Reads `--kernel`: the name of an edge detector or of a kernel, or a matrix as text. */
export function readFilter(text: string): Filter {
  if (/^[a-z][\w-]*$/i.test(text)) return filter(text);
  try {
    return filter(parseMatrix(text).matrix);
  } catch (error) {
    if (error instanceof MatrixSyntaxError) throw new Error(`--kernel: ${error.message}`);
    throw error;
  }
}
