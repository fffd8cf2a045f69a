/**
 * Reads the stored values of TIFF, PNM, `.npy` and `.npz` files from bytes, also in browsers.
 *
 * @module @convolve/core/numbers
 */

export { FileError, type FileErrorOptions } from '../check/FileError.js';
export { fileFaultMessage } from '../check/fileFaultMessage.js';
export type { FileFault, FileFaultCode } from '../check/fileFaults.js';
export type { ReadNumbersOptions } from './numbersOf.js';
export { grayOf } from './planes/grayOf.js';
export type { Planes } from './planes/planes.js';
export { arrayNames, isNumbers, readNumbers } from './readNumbers.js';
