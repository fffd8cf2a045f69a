import type { ParsedMatrix } from '@convolve/core';
import type { Placement } from './placement';
import type { Span } from './span';

/** A matrix in a document. */
export interface SelectedMatrix extends ParsedMatrix {
  readonly span: Span;
  readonly placement: Placement;
}
