import { kernel } from '../../filters/kernel.js';

/** The 6×6 image with one vertical edge: integers, as in the lesson. */
export const sixBySix: number[][] = Array.from({ length: 6 }, () => [10, 10, 10, -3, -3, -3]);

/** The lesson's filter for vertical edges. */
export const vertical = kernel('lesson-vertical').matrix;

/** The lesson's filter for horizontal edges. */
export const horizontal = kernel('lesson-horizontal').matrix;
