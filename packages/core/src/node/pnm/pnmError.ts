import { ImageFormatError } from '../../image/ImageFormatError.js';

/** The error for a file that is no Netpbm picture, or a damaged one. */
export function pnmError(name: string, got: string): ImageFormatError {
  return new ImageFormatError(
    `${name} must be a whole PBM, PGM, PPM, PAM or PFM picture, got ${got}`,
  );
}
