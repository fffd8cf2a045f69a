/** How much time a file may take. */
export const efforts = ['fast', 'small'] as const;

/** Options of `encodePng`. */
export interface EncodeOptions {
  /**
   * `'fast'`, the default: one fixed row filter and the quickest compression. `'small'`: the smallest
   * file of several filters and strategies at the highest compression; 5 to 10 times slower.
   */
  readonly effort?: (typeof efforts)[number];
}
