/**
 * Reads and writes PNG.
 *
 * @module @convolve/core/png
 */

export type { ReadOptions } from '../image/checkPixels.js';
export { ImageFormatError } from '../image/ImageFormatError.js';
export type { RgbaImage } from '../image/types.js';
export type { ReadImage } from '../image/warned.js';
export { decodePng } from './decodePng.js';
export { type EncodeOptions, encodePng } from './encodePng.js';
export type { ColorTensor, GrayMatrix } from './samples.js';
