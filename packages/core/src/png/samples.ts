import { describe } from '../check/describe.js';
import { checkImage, isImage } from '../image/checkImage.js';
import type { Samples } from '../image/pngChunk.js';
import type { RgbaImage } from '../image/types.js';
import { isArrayOf, isByteArray } from '../matrix/arrayKind.js';
import { asMatrix } from '../matrix/asMatrix.js';
import { checkTensor, isTensor } from '../matrix/tensor.js';
import { transposed } from '../matrix/transposed.js';
import type { Matrix, Tensor } from '../matrix/types.js';

/** A matrix of grey values: 0 is black, 255 (of 16 bits 65535) white. */
export type GrayMatrix = Matrix<Uint8Array | Uint8ClampedArray | Uint16Array>;

/** Red, green and blue: white is 255, or of 16 bits 65535. */
export type ColorTensor = Tensor<Uint8Array | Uint8ClampedArray | Uint16Array>;

/** An image with no more channels and bits than it needs. */
export function samplesOf(image: RgbaImage | GrayMatrix | ColorTensor): Samples {
  if (isTensor(image)) return colorSamples(image);
  if (!isImage(image)) return graySamples(checkGray(image));
  const { width, height, data } = checkImage(image, 'image');
  let opaque = true;
  let gray = true;
  for (let p = 0; p < data.length && opaque; p += 4) {
    opaque = data[p + 3] === 255;
    gray &&= data[p] === data[p + 1] && data[p] === data[p + 2];
  }
  if (!opaque) return { width, height, colorType: 6, depth: 8, data };
  if (gray) return graySamples({ rows: height, cols: width, data: keep(data, 1) });
  return { width, height, colorType: 2, depth: 8, data: keep(data, 3) };
}

function colorSamples(image: ColorTensor): Samples {
  const { channels, rows, cols, data } = checkTensor(image, 'image');
  if (channels !== 3 || !isArrayOf(data, 'Uint8Array', 'Uint8ClampedArray', 'Uint16Array')) {
    throw new TypeError(
      `image must have 3 channels of a Uint8Array, Uint8ClampedArray or Uint16Array if it is a tensor, got ${channels} of ${describe(data)}`,
    );
  }
  const pixels = transposed(data, 3, rows * cols);
  const depth = isByteArray(data) ? 8 : 16;
  return { width: cols, height: rows, colorType: 2, depth, data: pixels };
}

function checkGray(value: GrayMatrix): GrayMatrix {
  const { data } = asMatrix(value, 'image', 'an RGBA image, a tensor, ');
  if (isArrayOf(data, 'Uint8Array', 'Uint8ClampedArray', 'Uint16Array')) return value;
  const got = Array.isArray(value) ? 'rows of numbers' : describe(data);
  throw new TypeError(
    `image must be an RGBA image or a matrix with a Uint8Array, Uint8ClampedArray or Uint16Array, got ${got}; \`display\` makes grey values of numbers`,
  );
}

function graySamples({ rows, cols, data }: GrayMatrix): Samples {
  const size = { width: cols, height: rows, colorType: 0 } as const;
  if (!isByteArray(data)) return { ...size, depth: 16, data };
  if (!data.every((value) => value === 0 || value === 255)) return { ...size, depth: 8, data };
  return { ...size, depth: 1, data: packBits(data, rows, cols) };
}

/** The first `channels` of each four bytes. */
function keep(rgba: Uint8Array | Uint8ClampedArray, channels: 1 | 3): Uint8Array {
  const kept = new Uint8Array((rgba.length / 4) * channels);
  for (let from = 0, to = 0; from < rgba.length; from += 4) {
    for (let c = 0; c < channels; c++) kept[to++] = rgba[from + c]!;
  }
  return kept;
}

/** One bit a pixel; the bits after a row's end are 0 (ISO/IEC 15948 §7.2). */
function packBits(data: Uint8Array | Uint8ClampedArray, rows: number, cols: number): Uint8Array {
  const rowBytes = Math.ceil(cols / 8);
  const bits = new Uint8Array(rows * rowBytes);
  for (let r = 0, at = 0; r < rows; r++) {
    for (let c = 0; c < cols; c++, at++) {
      bits[r * rowBytes + (c >> 3)]! |= data[at]! & (128 >> (c & 7));
    }
  }
  return bits;
}
