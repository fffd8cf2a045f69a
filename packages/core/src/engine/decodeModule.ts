/** The first character of the text, the values that one character has, and so the first prefix. */
const first = 42;
const values = 82;

/**
 * The bytes of a module from its text: a byte below 82 is one character from `*` on, and `|`, `}` and `~`
 * before a character stand for 82, 164 and 246 more. The text is longer than base64 of compressed bytes,
 * and shorter once it is compressed itself, as npm and web servers do; and it needs no inflater.
 */
export function decodeModule(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length);
  let length = 0;
  for (let from = 0, more = 0; from < text.length; from++) {
    const value = text.charCodeAt(from) - first;
    if (value >= values) more = (value - values + 1) * values;
    else {
      bytes[length++] = more + value;
      more = 0;
    }
  }
  return bytes.slice(0, length);
}
