/** Puts segments of a JPEG after its start (ITU-T T.81 §B.1.1.4); each holds at most 65,533 bytes. */
export function withSegments(
  jpeg: Uint8Array,
  marker: number,
  contents: readonly Uint8Array[],
): Uint8Array {
  const segments = contents.map((content) => {
    const start = Buffer.from([0xff, marker, 0, 0]);
    start.writeUInt16BE(content.length + 2, 2);
    return Buffer.concat([start, content]);
  });
  return new Uint8Array(Buffer.concat([jpeg.subarray(0, 2), ...segments, jpeg.subarray(2)]));
}

const segment = (marker: number, content: readonly number[]) => [
  0xff,
  marker,
  0,
  content.length + 2,
  ...content,
];

/** A run of so many blocks without a coefficient is a code and 14 bits (ITU-T T.81 §G.1.2.2). */
const RUN = 16_384;
const RUN_OF_BLOCKS = 0xe0;
const DEEPEST_BIT = 13;

/**
 * A valid progressive grey JPEG in as many scans as there can be: each of the 63 frequencies on its
 * own, bit by bit. Every scan is a few bytes long and goes over all blocks. Since all codes are 0, so
 * is all data.
 *
 * @param runs How many times 16,384 blocks of 8 × 8 pixels it has: a square number.
 */
export function manyScans(runs: number): Uint8Array {
  const side = Math.sqrt(runs * RUN) * 8;
  const oneCode = [1, ...Array<number>(15).fill(0)];
  const data = (bits: number) => [
    ...Array<number>(bits >> 3).fill(0),
    ...(bits % 8 ? [0xff >> (bits % 8)] : []),
  ];
  const scan = (frequency: number, before: number, now: number, bits: number) => [
    ...segment(0xda, [1, 1, 0, frequency, frequency, (before << 4) | now]),
    ...data(bits),
  ];
  const frame = [8, side >> 8, side & 255, side >> 8, side & 255, 1, 1, 0x11, 0];
  const file = [
    [0xff, 0xd8],
    segment(0xdb, [0, ...Array<number>(64).fill(1)]),
    segment(0xc2, frame),
    segment(0xc4, [0x00, ...oneCode, 0]),
    segment(0xc4, [0x10, ...oneCode, RUN_OF_BLOCKS]),
    scan(0, 0, 0, runs * RUN),
  ];
  for (let bit = DEEPEST_BIT; bit >= 0; bit--) {
    const before = bit === DEEPEST_BIT ? 0 : bit + 1;
    for (let k = 1; k < 64; k++) file.push(scan(k, before, bit, runs * 15));
  }
  return new Uint8Array([...file.flat(), 0xff, 0xd9]);
}
