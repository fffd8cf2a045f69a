import { isImage } from '../image/checkImage.js';
import { toGray } from '../image/toGray.js';
import type { RgbaImage } from '../image/types.js';
import { asMatrix } from '../matrix/asMatrix.js';
import type { Matrix, MatrixLike } from '../matrix/types.js';

/** What edges are looked for in: a matrix of any numbers, or a picture, which `toGray` turns grey. */
export type EdgeInput = MatrixLike | RgbaImage;

/** Reads the input as one matrix. */
export function asGray(image: EdgeInput): Matrix {
  return isImage(image) ? toGray(image) : asMatrix(image, 'image');
}
