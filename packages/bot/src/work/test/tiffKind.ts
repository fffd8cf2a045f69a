/** A kind of TIFF (TIFF 6.0), one that libraries read or not. */
export interface TiffKind {
  /** Bits of each sample of a pixel. */
  readonly bits?: readonly number[];
  readonly compression?: number;
  readonly photometric?: number;
  /** 1 unsigned, 2 signed, 3 floating point, 5 and 6 complex. */
  readonly sampleFormat?: number;
  /** Samples beside the colours. */
  readonly extra?: number;
}

const SIDE = 16;
const [SHORT, LONG] = [3, 4];

/** A whole little-endian TIFF of one strip, in which every byte is 7. */
export function tiffKind(kind: TiffKind): Uint8Array {
  const { bits = [8], compression = 1, photometric = 1, sampleFormat = 1, extra = 0 } = kind;
  const rowBits = SIDE * bits.reduce((sum, one) => sum + one, 0);
  const strip = Buffer.alloc(Math.ceil(rowBits / 8) * SIDE, 7);
  const tags: [tag: number, type: number, values: readonly number[]][] = [
    [256, SHORT, [SIDE]],
    [257, SHORT, [SIDE]],
    [258, SHORT, bits],
    [259, SHORT, [compression]],
    [262, SHORT, [photometric]],
    [273, LONG, [0]],
    [277, SHORT, [bits.length]],
    [278, SHORT, [SIDE]],
    [279, LONG, [strip.length]],
    ...(extra > 0 ? [[338, SHORT, Array(extra).fill(0)] as [number, number, number[]]] : []),
    [339, SHORT, bits.map(() => sampleFormat)],
  ];
  const start = 8 + 2 + 12 * tags.length + 4;
  const head = Buffer.alloc(start);
  head.write('II*\0');
  head.writeUInt32LE(8, 4);
  head.writeUInt16LE(tags.length, 8);
  const rest: Buffer[] = [strip];
  for (const [k, [tag, type, values]] of tags.entries()) {
    const at = 10 + 12 * k;
    head.writeUInt16LE(tag, at);
    head.writeUInt16LE(type, at + 2);
    head.writeUInt32LE(values.length, at + 4);
    const bytes = Buffer.alloc(Math.max(4, values.length * (type === SHORT ? 2 : 4)));
    for (const [i, value] of (tag === 273 ? [start] : values).entries()) {
      if (type === SHORT) bytes.writeUInt16LE(value, 2 * i);
      else bytes.writeUInt32LE(value, 4 * i);
    }
    if (bytes.length === 4) bytes.copy(head, at + 8);
    else {
      head.writeUInt32LE(start + Buffer.concat(rest).length, at + 8);
      rest.push(bytes);
    }
  }
  return new Uint8Array(Buffer.concat([head, ...rest]));
}
