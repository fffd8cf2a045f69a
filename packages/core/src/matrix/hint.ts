import { isByteArray, isNumericArray } from './arrayKind.js';

/** What an argument has to be. */
export type Wanted = 'matrix' | 'tensor' | 'image';

const makers: Readonly<Record<Wanted, Readonly<Record<Wanted, string>>>> = {
  matrix: {
    matrix: '',
    tensor: '; channel takes one channel of a tensor',
    image: '; toGray makes a matrix from an RGBA image, toTensor a tensor',
  },
  tensor: {
    matrix: '; { channels: 1, ...matrix } is a tensor',
    tensor: '',
    image: '; toTensor makes a tensor from an RGBA image',
  },
  image: {
    matrix: '; toImage makes an RGBA image from a matrix',
    tensor: '; channel takes one channel of a tensor, and toImage makes an RGBA image from it',
    image: '',
  },
};

/** The end of an error message: which function makes what is wanted of what came, if one does. */
export function hint(value: unknown, wanted: Wanted): string {
  if (typeof value === 'string') {
    return '; readImage of @convolve/core/node reads a file, parseMatrix a text';
  }
  if (typeof value !== 'object' || value === null) return '';
  const { data, width, rows, channels } = value as Record<string, unknown>;
  if (isByteArray(data) && typeof width === 'number') return makers[wanted].image;
  if (isNumericArray(data) && typeof channels === 'number') return makers[wanted].tensor;
  if (isNumericArray(data) && typeof rows === 'number') return makers[wanted].matrix;
  const kind = Object.prototype.toString.call(value).slice(8, -1);
  if (kind === 'Promise') return '; await it first';
  if (/^(HTML(Canvas|Image|Video)Element|OffscreenCanvas|ImageBitmap|VideoFrame)$/.test(kind)) {
    const drawn = /Canvas/.test(kind) ? '' : 'draw it on a canvas; ';
    return `; ${drawn}getImageData of a canvas's 2D context gives an RGBA image`;
  }
  return '';
}
