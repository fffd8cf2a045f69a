import type { Failure } from '../messages';

/** A layer that cannot be computed from its input. */
export class LayerError extends Error {
  constructor(readonly failure: Failure) {
    super(failure.reason);
  }
}
