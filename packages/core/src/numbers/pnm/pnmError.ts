import { type Fault, faultOf } from '../../check/FileError.js';
import { ImageFormatError } from '../../image/ImageFormatError.js';

/** The error for a file that is not a Netpbm image, or a damaged one. */
export function pnmError(name: string, ...fault: Fault): ImageFormatError {
  return new ImageFormatError(...faultOf(name, ...fault));
}
