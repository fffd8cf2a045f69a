/**
 * Copies rows of bytes, 64 at a time: what follows a row is written over by the row below it, and may
 * be written past the end of the last one.
 *
 * @param rowBytes From one row of the source to the next; `outBytes` likewise.
 */
export function copyRows(
  source: usize,
  rowBytes: usize,
  rows: usize,
  bytes: usize,
  out: usize,
  outBytes: usize,
): void {
  for (let r: usize = 0; r < rows; r++, source += rowBytes, out += outBytes) {
    let to = out;
    let x = source;
    for (const end = x + bytes; x < end; x += 64, to += 64) {
      const a = v128.load(x);
      const b = v128.load(x, 16);
      const c = v128.load(x, 32);
      const d = v128.load(x, 48);
      v128.store(to, a);
      v128.store(to, b, 16);
      v128.store(to, c, 32);
      v128.store(to, d, 48);
    }
  }
}
