import type { Border, ColormapId, Display } from '@convolve/core';

/** Where an answer's source is found again. */
export type SourceReference =
  /** All images of a message in the answer's channel. */
  | { readonly kind: 'message'; readonly messageId: string }
  /** The address in the answer's button "Original": on Discord's own hosts, or anywhere. */
  | { readonly kind: 'attachment' | 'url' }
  /** The answer's first code block. */
  | { readonly kind: 'matrix' };

/** A kernel as an answer keeps it. */
export type KeptKernel =
  /** The id of a filter. */
  | { readonly kind: 'filter'; readonly id: string }
  /** It is typed, and stands in the answer in a code block of its own. */
  | { readonly kind: 'typed' }
  /** It is typed, and was too large to stand in the answer. */
  | { readonly kind: 'lost' };

/** Everything that an answer's buttons know: it stands in their ids. */
export interface AnswerState {
  /** The person who asked. */
  readonly owner: string;
  readonly source: SourceReference;
  readonly kernel: KeptKernel;
  /** `null`: none, as `Recipe` says. */
  readonly border: Border | null;
  readonly display: Display | null;
  readonly colormap: ColormapId | null;
}
