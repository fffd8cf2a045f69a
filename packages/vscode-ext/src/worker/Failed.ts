import type { Failure } from './messages';

/** Work that did not succeed, with the reason that the lab makes a sentence of. */
export class Failed extends Error {
  constructor(readonly failure: Failure) {
    super('detail' in failure ? failure.detail : failure.reason);
  }
}
