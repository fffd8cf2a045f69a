import { type Fault, FileError, faultOf } from '../check/FileError.js';

/**
 * Thrown for a file that is not an image, is damaged or inconsistent, or has more pixels than
 * allowed. The message names the parameter, what was expected and what came; `cause` is the
 * decoder's error, if there is one.
 */
export class ImageFormatError extends FileError {
  override readonly name = 'ImageFormatError';
}

/** The error for a fault of an image file. */
export function imageError(name: string, ...fault: Fault): ImageFormatError {
  return new ImageFormatError(...faultOf(name, ...fault));
}
