/** The numbers of an image in 8 bits, for peers that take no others. */
export function bytes({ data }) {
  return Uint8Array.from(data);
}
