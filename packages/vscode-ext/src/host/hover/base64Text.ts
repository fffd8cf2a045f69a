const digits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** A text of ASCII characters in base64. */
export function base64Text(text: string): string {
  let written = '';
  for (let at = 0; at < text.length; at += 3) {
    const [a, b, c] = [0, 1, 2].map((next) => text.charCodeAt(at + next) || 0) as [
      number,
      number,
      number,
    ];
    const bits = (a << 16) | (b << 8) | c;
    for (let place = 0; place < 4; place++) {
      written += at + place > text.length ? '=' : digits[(bits >> (18 - 6 * place)) & 63];
    }
  }
  return written;
}
