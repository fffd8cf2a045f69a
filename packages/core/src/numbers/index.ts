/**
 * Reads the stored values of TIFF, PNM, `.npy` and `.npz` files from bytes, also in browsers.
 *
 * @module @convolve/core/numbers
 */

export type { ReadNumbersOptions } from './numbersOf.js';
export { grayOf } from './planes/grayOf.js';
export type { Planes } from './planes/planes.js';
export { arrayNames, isNumbers, readNumbers } from './readNumbers.js';
