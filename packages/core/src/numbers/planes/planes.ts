import type { Tensor } from '../../matrix/types.js';

/** An image's own numbers, upright, channel by channel. */
export interface Planes extends Tensor {
  /** What the first channels are; `'other'` says nothing of them. */
  readonly model: 'gray' | 'rgb' | 'other';
  /** The faults that change no number, and what of the file is not among the numbers. */
  readonly warnings: readonly string[];
}
