const PROGRESSIVE = 0xc2;
const COEFFICIENTS = 64;

/** Follows a JPEG's scans to know whether all of its coefficients have come. */
export interface FrameScans {
  /** @param segment SOF0…SOF2 from its marker on. */
  startFrame(segment: Uint8Array): void;
  /** Sets Ss, Se, Ah and Al to those of a sequential picture; true if they were others. */
  mendParameters(sos: Uint8Array): boolean;
  addScan(sos: Uint8Array): void;
  complete(): boolean;
}

/**
 * A component is complete when each of its coefficients came down to its last bit (Al = 0); a
 * sequential picture's one scan has all of them.
 *
 * @see ITU-T T.81 B.2.2, B.2.3 and G.1.1.
 */
export function frameScans(): FrameScans {
  let progressive = false;
  const missing = new Map<number, Set<number>>();
  return {
    startFrame(segment) {
      progressive = segment[1] === PROGRESSIVE;
      for (let i = 0, at = 10; i < (segment[9] ?? 0); i++, at += 3) {
        missing.set(segment[at]!, new Set(Array(COEFFICIENTS).keys()));
      }
    },
    mendParameters(sos) {
      if (progressive || sos.length < 7) return false;
      const odd = sos.at(-3) !== 0 || sos.at(-2) !== 63 || sos.at(-1) !== 0;
      if (odd) sos.set([0, 63, 0], sos.length - 3);
      return odd;
    },
    addScan(sos) {
      const [first = 0, last = 0, bits = 0] = sos.subarray(-3);
      if ((bits & 15) !== 0) return;
      for (let i = 0, at = 5; i < sos[4]!; i++, at += 2) {
        for (let k = first; k <= last; k++) missing.get(sos[at]!)?.delete(k);
      }
    },
    complete: () => missing.size > 0 && [...missing.values()].every((left) => left.size === 0),
  };
}
