import { checkOneOf } from '../check/checkOneOf.js';
import { describe } from '../check/describe.js';
import { displays } from '../image/display.js';
import { asMatrix } from '../matrix/asMatrix.js';
import { asKernel, type KernelLike } from '../matrix/kernelLike.js';
import { filters } from './filters.js';
import { unknownId } from './nearest.js';
import { suggestDisplay } from './suggestDisplay.js';
import type { Filter } from './types.js';

const byId = new Map(filters.map((it) => [it.id, it]));

/**
 * The filter that an id or a matrix stands for: the catalogue's, or a kernel of those weights.
 *
 * @param given The id of one of `filters`, or a kernel's weights, rows × cols, or column and row, which is then
 *   called `'kernel'` and shown as `suggestDisplay` says. A filter is checked and returned as it is.
 * @throws RangeError for an unknown id, which names the nearest ones; TypeError or RangeError for
 *   what is not a string, filter or matrix.
 * @example
 * ```ts
 * filter('sobel').kind; // 'gradient'
 * filter('box-3').title.zh; // '均值 3×3'
 * filter([[1, 0, -1]]).title.en; // '1×3 kernel'
 * ```
 */
export function filter(given: string | Filter | KernelLike): Filter {
  if (typeof given === 'object' && given !== null && 'kind' in given) return checkFilter(given);
  if (typeof given !== 'string') {
    const matrix = asKernel(given, 'filter', 'the id of a filter, ');
    const size = `${matrix.rows}×${matrix.cols}`;
    return {
      kind: 'kernel',
      id: 'kernel',
      group: 'Basic',
      title: { en: `${size} kernel`, zh: `${size} 卷积核` },
      meaning: { en: 'A custom kernel', zh: '自定义卷积核' },
      source: 'Custom',
      display: suggestDisplay(matrix),
      matrix,
    };
  }
  const found = byId.get(given);
  if (found) return found;
  throw unknownId('filter', given, [...byId.keys()]);
}

/** Checks a filter that somebody made: those of the catalogue pass at once. */
function checkFilter(given: Filter): Filter {
  if (byId.get(given.id) === given) return given;
  checkOneOf('filter.kind', given.kind, ['kernel', 'gradient', 'compass', 'canny']);
  checkOneOf('filter.display', given.display, displays);
  if (given.kind === 'kernel') {
    const matrix = asMatrix(given.matrix, 'filter.matrix');
    return matrix === given.matrix ? given : { ...given, matrix };
  }
  if (given.kind === 'gradient') {
    asMatrix(given.x, 'filter.x');
    asMatrix(given.y, 'filter.y');
  } else if (given.kind === 'compass') {
    if (!Array.isArray(given.kernels) || given.kernels.length < 2) {
      throw new TypeError(
        `filter.kernels must be at least two { direction, matrix }, got ${describe(given.kernels)}`,
      );
    }
    for (const [index, it] of given.kernels.entries()) {
      asMatrix(it?.matrix, `filter.kernels[${index}].matrix`);
    }
  }
  return given;
}
