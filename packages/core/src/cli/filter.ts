import { type ImageFilter, imageFilter } from '../kernels/imageFilter.js';
import { MatrixSyntaxError } from '../text/MatrixSyntaxError.js';
import { parseMatrix } from '../text/parseMatrix.js';

/** Reads `--kernel`: the name of an edge detector or of a kernel, or a matrix as text. */
export function readFilter(text: string): ImageFilter {
  if (/^[a-z][\w-]*$/i.test(text)) return imageFilter(text);
  try {
    return imageFilter(parseMatrix(text).matrix);
  } catch (error) {
    if (error instanceof MatrixSyntaxError) throw new Error(`--kernel: ${error.message}`);
    throw error;
  }
}
