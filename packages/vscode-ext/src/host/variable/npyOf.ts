import { NoArray } from './NoArray';
import { countOf, type StoredArray } from './StoredArray';

/** Numbers begin at a multiple of this. */
const alignment = 64;

/**
 * An array as a `.npy` file of version 1.0. One number is 1×1; of more than three axes the first ones
 * are joined.
 *
 * @throws NoArray if it is empty.
 */
export function npyOf({ type, shape, bytes }: StoredArray): Uint8Array {
  const axes = shape.length > 3 ? [countOf(shape.slice(0, -2)), ...shape.slice(-2)] : shape;
  if (axes.includes(0)) throw new NoArray('empty', shape.join(', '));
  const order = type.endsWith('1') ? '|' : '<';
  const sizes = axes.map((axis) => `${axis},`).join(' ');
  const dictionary = `{'descr': '${order}${type}', 'fortran_order': False, 'shape': (${sizes}), }`;
  const start = Math.ceil((10 + dictionary.length + 1) / alignment) * alignment;
  const head = `\x93NUMPY\x01\0\0\0${dictionary}`.padEnd(start - 1);
  const file = new Uint8Array(start + bytes.length);
  for (let at = 0; at < head.length; at++) file[at] = head.charCodeAt(at);
  file[start - 1] = 10;
  new DataView(file.buffer).setUint16(8, start - 10, true);
  file.set(bytes, start);
  return file;
}
