import { ImageFormatError } from '../../image/ImageFormatError.js';

/** The error for a file that is not a Netpbm image, or a damaged one. */
export function pnmError(name: string, got: string): ImageFormatError {
  return new ImageFormatError(
    `${name} must be a valid PBM, PGM, PPM, PAM or PFM image, got ${got}`,
  );
}
