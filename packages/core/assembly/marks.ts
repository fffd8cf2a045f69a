/** Makes 255 of the marks 255 and 0 of all others, in `bytes` (a multiple of 16) from `at` on. */
export function keepEdges(at: usize, bytes: usize): void {
  for (const end = at + bytes; at < end; at += 16) v128.store(at, i8x16.shr_s(v128.load(at), 7));
}
