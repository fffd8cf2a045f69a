const digits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** The bytes of base64 text (RFC 4648, with or without padding). */
export function decodeBase64(text: string): Uint8Array {
  const values = new Uint8Array(128);
  for (let value = 0; value < 64; value++) values[digits.charCodeAt(value)] = value;
  const length = text.replace(/=+$/, '').length;
  const bytes = new Uint8Array(Math.floor((length * 3) / 4));
  for (let at = 0, bits = 0, from = 0; from < length; from++) {
    bits = (bits << 6) | values[text.charCodeAt(from)]!;
    if (from % 4 > 0) bytes[at++] = bits >> (6 - 2 * (from % 4));
  }
  return bytes;
}
