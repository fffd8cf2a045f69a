/** What a JPEG's header says of its image. */
export interface JpegFrame {
  /** Whether its coefficients come in several scans, refined step by step. */
  readonly isProgressive: boolean;
  readonly height: number;
  readonly components: readonly { readonly id: number; readonly vertical: number }[];
}

/** Some coefficients of some components. */
export interface JpegScan {
  readonly components: readonly number[];
  /** The first and the last coefficient, and how many of their lower bits are still to come. */
  readonly first: number;
  readonly last: number;
  readonly bitsLeft: number;
}

/** Decoders take no more rows. */
const MOST_ROWS = 65_500;
/** The rows that libvips decodes at a time. */
const STRIP = 8;

/** @see ITU-T T.81 B.2.2 (frame header). */
export function readFrame(segment: Uint8Array): JpegFrame {
  const components = Array.from({ length: segment[9] ?? 0 }, (_, index) => {
    const [id = 0, sampling = 0] = segment.subarray(10 + 3 * index);
    return { id, vertical: sampling & 15 };
  });
  const height = (segment[5]! << 8) + segment[6]!;
  return { isProgressive: segment[1] === 0xc2, height, components };
}

/** @see ITU-T T.81 B.2.3 (scan header). */
export function readScan(segment: Uint8Array): JpegScan {
  const count = segment[4] ?? 0;
  const components = Array.from({ length: count }, (_, index) => segment[5 + 2 * index] ?? 0);
  const [first = 0, last = 0, bits = 0] = segment.subarray(5 + 2 * count);
  return { components, first, last, bitsLeft: bits & 15 };
}

/** Whether every bit of every coefficient is in some scan: a file may be cut off after one. */
export function isComplete({ components }: JpegFrame, scans: readonly JpegScan[]): boolean {
  return components.every(({ id }) => {
    const own = scans.filter((scan) => scan.bitsLeft === 0 && scan.components.includes(id));
    return Array.from({ length: 64 }, (_, k) => k).every((k) =>
      own.some(({ first, last }) => first <= k && k <= last),
    );
  });
}

/**
 * The height that makes libvips look at all rows, or undefined if it does so anyway.
 *
 * It asks for faults before each strip of rows, and so misses those of the strip that it reads last.
 * libjpeg decodes a row of blocks when its first row is asked for: with a few rows more, there is a
 * strip after all that belong to the image. Scans that are read whole, before any row, need none.
 */
export function heightToCheck(
  { isProgressive, height, components }: JpegFrame,
  scans: readonly JpegScan[],
): number | undefined {
  if (isProgressive || scans.length !== 1 || height === 0) return undefined;
  if (components.length === 1 && components[0]!.vertical > 1) return undefined;
  const block = 8 * Math.max(...components.map(({ vertical }) => vertical));
  const whole = Math.ceil(height / block) * block;
  // The last rows of higher blocks are read in a strip after the one that decodes them.
  const needed = block > STRIP ? whole : whole + STRIP;
  const isSeen = Math.ceil(height / STRIP) * STRIP >= needed;
  return isSeen || needed > MOST_ROWS ? undefined : needed;
}

/**
 * Sets Ss, Se, Ah and Al of a start of scan to those of a sequential image; true if they were others.
 *
 * @see ITU-T T.81 B.2.3.
 */
export function mendParameters(sos: Uint8Array): boolean {
  if (sos.length < 7) return false;
  const odd = sos.at(-3) !== 0 || sos.at(-2) !== 63 || sos.at(-1) !== 0;
  if (odd) sos.set([0, 63, 0], sos.length - 3);
  return odd;
}
