import { ImageFormatError } from '../../image/ImageFormatError.js';

/** The error for a file that is not a TIFF, or a damaged one. */
export function tiffError(name: string, got: string, options?: ErrorOptions): ImageFormatError {
  return new ImageFormatError(`${name} must be a valid TIFF image, got ${got}`, options);
}
