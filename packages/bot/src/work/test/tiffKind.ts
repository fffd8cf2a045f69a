import { LONG, SHORT, STRIP, type Tag, tiffFile } from './tiffFile.js';

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

/** A whole TIFF of one strip, in which every byte is 7. */
export function tiffKind(kind: TiffKind): Uint8Array {
  const { bits = [8], compression = 1, photometric = 1, sampleFormat = 1, extra = 0 } = kind;
  const rowBits = SIDE * bits.reduce((sum, one) => sum + one, 0);
  const strip = Buffer.alloc(Math.ceil(rowBits / 8) * SIDE, 7);
  const tags: readonly Tag[] = [
    [256, SHORT, [SIDE]],
    [257, SHORT, [SIDE]],
    [258, SHORT, bits],
    [259, SHORT, [compression]],
    [262, SHORT, [photometric]],
    [273, LONG, [STRIP]],
    [277, SHORT, [bits.length]],
    [278, SHORT, [SIDE]],
    [279, LONG, [strip.length]],
    ...(extra > 0 ? ([[338, SHORT, Array<number>(extra).fill(0)]] as const) : []),
    [339, SHORT, bits.map(() => sampleFormat)],
  ];
  return tiffFile(tags, strip);
}
