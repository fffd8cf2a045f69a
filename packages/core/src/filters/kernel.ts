import { describe } from '../check/describe.js';
import { type Kernel, kernels } from './kernels.js';
import { unknownId } from './nearest.js';

/**
 * The catalogue's kernel of that id.
 *
 * @param id The id of one of `kernels`, such as `'sobel-x'`.
 * @throws RangeError for an unknown id, which names the nearest ones; TypeError for no string.
 * @example
 * ```ts
 * toRows(kernel('sobel-x').matrix); // [[-1, 0, 1], [-2, 0, 2], [-1, 0, 1]]
 * ```
 */
export function kernel(id: string): Kernel {
  const found = kernels.find((candidate) => candidate.id === id);
  if (found) return found;
  if (typeof id !== 'string') {
    throw new TypeError(`id must be the id of a kernel, got ${describe(id)}`);
  }
  throw unknownId(
    'kernel',
    id,
    kernels.map((candidate) => candidate.id),
  );
}
