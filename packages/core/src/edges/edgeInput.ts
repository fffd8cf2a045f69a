import type { ByteImage } from '../formula/edges.js';
import { checkImage, isImage } from '../image/checkImage.js';
import { toGray } from '../image/toGray.js';
import type { RgbaImage } from '../image/types.js';
import { isByteArray } from '../matrix/arrayKind.js';
import { asMatrix } from '../matrix/asMatrix.js';
import type { Matrix, MatrixLike } from '../matrix/types.js';

/** What edges are looked for in: a matrix of any numbers, or an image, which `toGray` turns grey. */
export type EdgeInput = MatrixLike | RgbaImage;

/** Reads the input as one matrix. */
export function asGray(image: EdgeInput): Matrix {
  return isImage(image) ? toGray(image) : asMatrix(image, 'image', 'an RGBA image, ');
}

/** Reads the input as it is, where it is made of bytes, and otherwise as one matrix. */
export function asBytes(image: EdgeInput): ByteImage | Matrix {
  if (isImage(image)) {
    const { width, height, data } = checkImage(image, 'image');
    return { rows: height, cols: width, channels: 4, data };
  }
  const { rows, cols, data } = asMatrix(image, 'image', 'an RGBA image, ');
  return isByteArray(data) ? { rows, cols, channels: 1, data } : { rows, cols, data };
}
