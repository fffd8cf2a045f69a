import { isArrayOf, isByteArray } from '../../matrix/arrayKind.js';
import { transposed } from '../../matrix/transposed.js';
import type { Matrix, NumericArray, Tensor } from '../../matrix/types.js';

const SHORT = 3;
const LONG = 4;
const HEADER_SIZE = 8;
const ENTRY_SIZE = 12;

/**
 * Writes numbers as an uncompressed little-endian TIFF of one strip, in the type of their array: one
 * channel is grey, three are red, green and blue, four have alpha last; others are channels without a
 * name.
 *
 * @see TIFF 6.0 §2 and §8; SampleFormat in §19.
 */
export function writeTiff(image: Matrix | Tensor): Uint8Array {
  const { rows, cols, data } = image;
  const channels = 'channels' in image ? image.channels : 1;
  const pixels = transposed(data, channels, rows * cols);
  const isColor = channels === 3 || channels === 4;
  const each = <T>(value: T) => Array<T>(channels).fill(value);
  const extra = channels - (isColor ? 3 : 1);
  const tags: [tag: number, type: number, values: number[]][] = [
    [256, LONG, [cols]],
    [257, LONG, [rows]],
    [258, SHORT, each(8 * data.BYTES_PER_ELEMENT)],
    [259, SHORT, [1]],
    [262, SHORT, [isColor ? 2 : 1]],
    [273, LONG, [HEADER_SIZE]],
    [277, SHORT, [channels]],
    [278, LONG, [rows]],
    [279, LONG, [pixels.byteLength]],
    [284, SHORT, [1]],
    ...(extra > 0
      ? [[338, SHORT, Array(extra).fill(isColor ? 2 : 0)] as [number, number, number[]]]
      : []),
    [339, SHORT, each(formatOf(data))],
  ];
  const directory = HEADER_SIZE + pixels.byteLength + (pixels.byteLength % 2);
  let end = directory + 2 + ENTRY_SIZE * tags.length + 4;
  const wide = tags.reduce(
    (sum, [, , values]) => sum + (values.length > 2 ? 2 * values.length : 0),
    0,
  );
  const file = new Uint8Array(end + wide);
  const view = new DataView(file.buffer);
  file.set([0x49, 0x49, 42, 0]);
  view.setUint32(4, directory, true);
  file.set(new Uint8Array(pixels.buffer, pixels.byteOffset, pixels.byteLength), HEADER_SIZE);
  view.setUint16(directory, tags.length, true);
  for (const [index, [tag, type, values]] of tags.entries()) {
    const entry = directory + 2 + ENTRY_SIZE * index;
    view.setUint16(entry, tag, true);
    view.setUint16(entry + 2, type, true);
    view.setUint32(entry + 4, values.length, true);
    const isWide = values.length > 2;
    if (isWide) view.setUint32(entry + 8, end, true);
    const start = isWide ? end : entry + 8;
    for (const [at, value] of values.entries()) {
      if (type === LONG) view.setUint32(start, value, true);
      else view.setUint16(start + 2 * at, value, true);
    }
    if (isWide) end += 2 * values.length;
  }
  return file;
}

/** SampleFormat: 1 unsigned, 2 signed, 3 floating-point. */
function formatOf(data: NumericArray): number {
  if (isArrayOf(data, 'Float32Array', 'Float64Array')) return 3;
  return isByteArray(data) || isArrayOf(data, 'Uint16Array', 'Uint32Array') ? 1 : 2;
}
