const SHOWN = 8;

/** Says how many bytes came and how they start, for the end of an error message. */
export function describeBytes(bytes: Uint8Array): string {
  if (bytes.length === 0) return 'no bytes at all';
  const first = Array.from(bytes.subarray(0, SHOWN));
  const hex = first.map((byte) => byte.toString(16).padStart(2, '0')).join(' ');
  const printable = first.every((byte) => byte >= 0x20 && byte < 0x7f);
  const text = printable ? ` (${JSON.stringify(String.fromCharCode(...first))})` : '';
  return `${bytes.length} ${bytes.length === 1 ? 'byte' : 'bytes'} that start with ${hex}${text}`;
}
