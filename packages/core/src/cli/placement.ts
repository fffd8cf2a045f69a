import { rotate180 } from '../correlate/rotate180.js';
import { type Mode, modes, type PlacementOptions } from '../formula/geometry.js';
import { type Border, borders } from '../matrix/border.js';
import type { Matrix } from '../matrix/types.js';
import { choiceOption, numberOption, type OptionValues, pairOption } from './arguments.js';

/** Where a kernel is laid: what the options say, and for the rest what suits the input. */
export function readPlacement(
  values: OptionValues,
  usual: { readonly mode: Mode; readonly border: Border },
): PlacementOptions {
  const fill = numberOption(values, 'fill');
  return {
    mode: choiceOption(values, 'mode', modes) ?? usual.mode,
    border: choiceOption(values, 'border', borders) ?? (fill === undefined ? usual.border : 'zero'),
    stride: pairOption(values, 'stride') ?? 1,
    dilation: pairOption(values, 'dilation') ?? 1,
    ...(fill === undefined ? {} : { fill }),
  };
}

/** The kernel as it is laid down: turned by 180° for `--flip`. */
export function laidKernel(matrix: Matrix, values: OptionValues): Matrix {
  return values.flip ? rotate180(matrix) : matrix;
}
