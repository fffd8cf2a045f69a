import type { NumericArray } from '../matrix/types.js';

/** Samples of any number of bits up to 32, packed from the highest bit on; a row begins at a whole byte. */
export function unpackBits(bytes: Uint8Array, bits: number, rowLength: number): NumericArray {
  const rowBytes = Math.ceil((rowLength * bits) / 8);
  const rows = bytes.length / rowBytes;
  const numbers = bits <= 8 ? Uint8Array : bits <= 16 ? Uint16Array : Uint32Array;
  const values = new numbers(rows * rowLength);
  for (let row = 0, to = 0; row < rows; row++) {
    for (let col = 0; col < rowLength; col++) {
      let value = 0;
      for (let bit = col * bits; bit < (col + 1) * bits; bit++) {
        value = value * 2 + ((bytes[row * rowBytes + (bit >> 3)]! >> (7 - (bit & 7))) & 1);
      }
      values[to++] = value;
    }
  }
  return values;
}
