const word = new DataView(new ArrayBuffer(4));

/** The bfloat16 nearest to the float32 of a number, ties to even: a float32 with half of its bits. */
export function roundToBfloat16(value: number): number {
  if (Number.isNaN(value)) return value;
  word.setFloat32(0, value);
  const bits = word.getUint32(0);
  word.setUint32(0, (bits + 0x7fff + ((bits >>> 16) & 1)) & 0xffff0000);
  return word.getFloat32(0);
}
