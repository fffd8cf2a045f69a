/**
 * Sets Ss, Se, Ah and Al of a start of scan to those of a sequential picture; true if they were others.
 *
 * @see ITU-T T.81 B.2.3.
 */
export function mendParameters(sos: Uint8Array): boolean {
  if (sos.length < 7) return false;
  const odd = sos.at(-3) !== 0 || sos.at(-2) !== 63 || sos.at(-1) !== 0;
  if (odd) sos.set([0, 63, 0], sos.length - 3);
  return odd;
}
