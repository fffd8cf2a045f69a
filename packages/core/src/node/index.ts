/**
 * Reads and writes image files and arrays in Node.js.
 *
 * @module @convolve/core/node
 */

export type { ReadOptions } from '../image/checkPixels.js';
export { ImageFormatError } from '../image/ImageFormatError.js';
export type { RgbaImage } from '../image/types.js';
export type { ReadImage } from '../image/warned.js';
export { type NpyArray, readNpy } from '../npy/readNpy.js';
export { type Layout, type WriteNpyOptions, writeNpy } from '../npy/writeNpy.js';
export type { ReadNumbersOptions } from '../numbers/numbersOf.js';
export { type FigureToPngOptions, figureToPng } from './figureToPng.js';
export { writeNpz } from './npz/writeNpz.js';
export type { FileUrl } from './readBytes.js';
export { readImage } from './readImage.js';
export { type ReadMatrix, type ReadMatrixOptions, readMatrix } from './readMatrix.js';
export { type ReadTensor, readTensor } from './readTensor.js';
