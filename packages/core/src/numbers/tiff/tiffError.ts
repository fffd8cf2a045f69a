import { type Fault, faultOf } from '../../check/FileError.js';
import { ImageFormatError } from '../../image/ImageFormatError.js';

/** The error for a file that is not a TIFF, or a damaged one. */
export function tiffError(name: string, ...fault: Fault): ImageFormatError {
  return new ImageFormatError(...faultOf(name, ...fault));
}
