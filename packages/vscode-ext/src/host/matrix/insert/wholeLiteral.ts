import type { Matrix } from '@convolve/core';
import { literalAt } from '../literalAt';
import { parsed } from '../readableAs';
import type { Span } from '../span';

/** The call around selected numbers, as `np.array(…, dtype=int)`, if it is the same matrix. */
export function wholeLiteral(text: string, span: Span, { rows, cols, data }: Matrix): Span {
  const around = literalAt(text, span.start);
  if (!around || around.start > span.start || around.end < span.end) return span;
  const matrix = parsed(text.slice(around.start, around.end))?.matrix;
  const isSame = matrix?.rows === rows && matrix.cols === cols;
  return isSame && data.every((value, at) => value === matrix.data[at]) ? around : span;
}
