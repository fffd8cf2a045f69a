import type { ParsedMatrix } from '@convolve/core';
import type { Indentation } from './indentation';
import type { Span } from './span';

/** A matrix in a document. */
export interface SelectedMatrix extends ParsedMatrix {
  readonly span: Span;
  readonly indentation: Indentation;
  /** The rows of a box of columns, which other text stands between. */
  readonly box?: readonly Span[];
}
