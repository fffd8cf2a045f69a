// The entry ./png where there is no Node: no zlib and no Buffer.
export { ImageFormatError } from '../image/ImageFormatError.js';
export { decodePng } from './decodePng.browser.js';
export { encodePng } from './encodePng.browser.js';
