import type { Span } from '../span';

/** A statement with a matrix in it. */
export interface Statement {
  readonly kind: 'declaration' | 'assignment' | 'bare';
  /** Where it begins, after the indentation. */
  readonly begin: number;
  /** Where the text begins that is the matrix's own, as `new int[][]` before the numbers is. */
  readonly value: number;
  /** The numbers and their brackets. */
  readonly literal: Span;
  /** What the matrix is called; empty without a name. */
  readonly name: string;
}
