import { checkOneOf } from '../check/checkOneOf.js';
import { checkOptions } from '../check/checkOptions.js';

/** How much time a file may take. */
const efforts = ['fast', 'small'] as const;

/** Options of `encodePng`. */
export interface EncodeOptions {
  /**
   * `'fast'`, the default: one fixed row filter and the quickest compression. `'small'`: the smallest
   * file of several filters and strategies at the highest compression; 5 to 10 times slower.
   */
  readonly effort?: (typeof efforts)[number];
}

/** Checks the options and returns the effort. */
export function effortOf(options: EncodeOptions): (typeof efforts)[number] {
  checkOptions('options', options, ['effort']);
  return checkOneOf('options.effort', options.effort ?? 'fast', efforts);
}
