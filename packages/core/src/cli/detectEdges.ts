import { canny } from '../edges/canny.js';
import { edgeMap } from '../edges/edgeMap.js';
import type { EdgeOperatorId } from '../filters/edgeDetectors.js';
import type { Filter } from '../filters/types.js';
import type { RgbaImage } from '../image/types.js';
import { borders } from '../matrix/border.js';
import type { Matrix, MatrixLike } from '../matrix/types.js';
import { choiceOption, numberOption, type OptionValues } from './arguments.js';

/** The edge map of a picture or a matrix by the detector that `--kernel` names. */
export function detectEdges(
  input: RgbaImage | MatrixLike,
  filter: Exclude<Filter, { kind: 'kernel' }>,
  values: OptionValues,
): Matrix<Uint8Array> {
  const norm = choiceOption(values, 'norm', ['L1', 'L2', 'l1', 'l2']);
  if (filter.kind === 'canny') {
    return canny(input, {
      ...defined('norm', norm),
      ...defined('low', numberOption(values, 'low')),
      ...defined('high', numberOption(values, 'high')),
    });
  }
  return edgeMap(input, {
    operator: filter.id as EdgeOperatorId,
    ...defined('norm', norm),
    ...defined('border', choiceOption(values, 'border', borders)),
    ...defined('threshold', numberOption(values, 'threshold')),
  });
}

/** An option to spread into an object: absent, not undefined, where it was not given. */
function defined<K extends string, V>(name: K, value: V | undefined): { [P in K]?: V } {
  return (value === undefined ? {} : { [name]: value }) as { [P in K]?: V };
}
