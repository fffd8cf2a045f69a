/**
 * A file that is no picture, a damaged or lying one, or one of more pixels than allowed. The
 * message names the parameter, what it must be and what came; `cause` holds the decoder's own error
 * where there was one.
 */
export class ImageFormatError extends RangeError {
  override readonly name = 'ImageFormatError';
}
