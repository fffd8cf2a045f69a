import { describe } from '../check/describe.js';
import { asMatrix } from '../matrix/asMatrix.js';
import type { MatrixLike } from '../matrix/types.js';
import { filters } from './filters.js';
import { nearest } from './nearest.js';
import { suggestDisplay } from './suggestDisplay.js';
import type { Filter } from './types.js';

const byId = new Map(filters.map((it) => [it.id, it]));

/**
 * The filter that an id or a matrix stands for: the catalogue's, or a kernel of those weights.
 *
 * @param given The id of one of `filters`, or the weights of a kernel, which is then called
 *   `'kernel'` and shown as `suggestDisplay` says. A filter is returned as it is.
 * @throws RangeError for an unknown id, which names the nearest ones; TypeError or RangeError for
 *   what is neither a string nor a matrix.
 * @example
 * ```ts
 * filter('sobel').kind; // 'gradient'
 * filter('box-3').title.zh; // '均值 3×3'
 * filter([[1, 0, -1]]).title.en; // '1×3 kernel'
 * ```
 */
export function filter(given: string | Filter | MatrixLike): Filter {
  if (typeof given === 'object' && given !== null && 'kind' in given) return given;
  if (typeof given !== 'string') {
    const matrix = asMatrix(given, 'filter');
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
  const list = nearest(given, [...byId.keys()], 3).map((id) => `'${id}'`);
  throw new RangeError(
    `id must be the id of a filter (the nearest are ${list.join(', ')}), got ${describe(given)}`,
  );
}
