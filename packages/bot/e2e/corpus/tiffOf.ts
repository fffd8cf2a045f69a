import { deflateSync } from 'node:zlib';
import { LONG, STRIP, tiffFile } from '../../src/work/test/tiffFile.js';

/** What a TIFF of grey pixels says, and how many directories follow one another. */
interface TiffOptions {
  readonly width: number;
  readonly height: number;
  /** The pixels, which are deflated; they need not be as many as announced. */
  readonly data: Uint8Array;
  readonly pages?: number;
  /** Whether the last directory leads to the first one. */
  readonly circular?: boolean;
}

/** A TIFF whose pages share one strip (TIFF 6.0 §4; compression 8 is Adobe's). */
export function tiffOf({ width, height, data, pages, circular }: TiffOptions): Uint8Array {
  const strip = deflateSync(data, { level: 9 });
  const values = {
    256: width,
    257: height,
    258: 8,
    259: 8,
    262: 1,
    273: STRIP,
    277: 1,
    278: height,
    279: strip.length,
  };
  const tags = Object.entries(values).map(([tag, value]) => [Number(tag), LONG, [value]] as const);
  return tiffFile(tags, strip, pages, circular);
}
