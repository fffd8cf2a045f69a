import { compassOperators } from '../edges/compass.js';

import type { EdgeOperatorId } from '../edges/edgeMap.js';
import { gradientOperators } from '../edges/operators.js';
import type { Display } from '../image/display.js';
import { kernel } from '../kernels/kernel.js';
import type { Matrix } from '../matrix/types.js';
import { MatrixSyntaxError } from '../text/MatrixSyntaxError.js';
import { parseMatrix } from '../text/parseMatrix.js';

/** What `--kernel` names: an edge detector, or a kernel and how to show what it gives. */
export type Filter =
  | { readonly kind: 'canny'; readonly name: string }
  | {
      readonly kind: 'edges';
      readonly name: string;
      readonly operator: EdgeOperatorId;
    }
  | {
      readonly kind: 'kernel';
      readonly name: string;
      readonly matrix: Matrix;
      readonly display: Display;
    };

/** Reads `--kernel`: the name of an edge detector or of a kernel, or a matrix as text. */
export function readFilter(text: string): Filter {
  if (text === 'canny') return { kind: 'canny', name: text };
  const operator = [...gradientOperators, ...compassOperators].find(({ id }) => id === text);
  if (operator) return { kind: 'edges', name: text, operator: operator.id };
  if (/^[a-z][\w-]*$/i.test(text)) {
    const { matrix, display } = kernel(text);
    return { kind: 'kernel', name: text, matrix, display };
  }
  try {
    const { matrix } = parseMatrix(text);
    return { kind: 'kernel', name: 'kernel', matrix, display: typedDisplay(matrix) };
  } catch (error) {
    if (error instanceof MatrixSyntaxError) throw new Error(`--kernel: ${error.message}`);
    throw error;
  }
}

/** Weights that sum to 0 answer to differences, which have a sign; others give grey values. */
function typedDisplay({ data }: Matrix): Display {
  let sum = 0;
  let size = 0;
  for (const weight of data) {
    sum += weight;
    size += Math.abs(weight);
  }
  return Math.abs(sum) <= 1e-9 * size ? 'signed' : 'clamped';
}
