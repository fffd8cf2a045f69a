export type { ReadOptions } from '../image/checkPixels.js';
export { ImageFormatError } from '../image/ImageFormatError.js';
export type { RgbaImage } from '../image/types.js';
export type { ReadPicture } from '../image/warned.js';
export { type FigureToPngOptions, figureToPng } from './figureToPng.js';
export { readImage } from './readImage.js';
