import { isImage } from '../image/checkImage.js';
import type { RgbaImage } from '../image/types.js';
import type { Matrix, Tensor } from '../matrix/types.js';
import { writePnm } from '../numbers/pnm/writePnm.js';
import { encodePng } from '../png/encodePng.js';
import { encodePngAside } from '../png/encodePngAside.js';
import { loadSharp } from './loadSharp.js';

/** What is written: opaque colours, or grey values. */
export type Writable = RgbaImage | Matrix<Uint8Array>;

/** A kind of file that results are written as. */
export interface Writer {
  /** How the names of its files end, the usual ending first. */
  readonly endings: readonly `.${string}`[];
  /** Whether it loses detail, and so takes a quality. */
  readonly lossy: boolean;
  /** The bytes of the file. `quality` is 1 … 100. */
  write(image: Writable, quality?: number): Promise<Uint8Array>;
  /** As `write`, in 16 bits: grey, or red, green and blue. Absent where files hold 8. */
  writeDeep?(tones: Matrix<Uint16Array> | Tensor<Uint16Array>): Uint8Array;
}

/** The quality of lossy files by default: higher than sharp's own 80, for lines of one pixel. */
export const usualQuality = 90;

/** Every kind, the default first. */
export const writers: readonly Writer[] = [
  {
    endings: ['.png'],
    lossy: false,
    write: encodePngAside,
    writeDeep: (tones) => encodePng(tones),
  },
  {
    endings: ['.jpg', '.jpeg'],
    lossy: true,
    write: async (image, quality = usualQuality) =>
      (await toSharp(image, 'jpeg')).jpeg({ quality }).toBuffer(),
  },
  {
    endings: ['.webp'],
    lossy: true,
    write: async (image, quality = usualQuality) =>
      (await toSharp(image, 'webp')).webp({ quality }).toBuffer(),
  },
  {
    endings: ['.pgm', '.ppm', '.pnm'],
    lossy: false,
    write: async (image) => writePnm(image),
    writeDeep: writePnm,
  },
];

/** The kind that the ending of a file's name asks for, or undefined if it is none of them. */
export function writerOf(name: string): Writer | undefined {
  const lower = name.toLowerCase();
  return writers.find(({ endings }) => endings.some((ending) => lower.endsWith(ending)));
}

/** A result's values for sharp: grey as one channel, colours without their alpha, which is 255. */
async function toSharp(image: Writable, format: string) {
  const sharp = await loadSharp(format, undefined, 'Writing');
  if (isImage(image)) {
    const { width, height, data } = image;
    return sharp(data, {
      raw: { width, height, channels: 4 },
      limitInputPixels: false,
    }).removeAlpha();
  }
  const { cols: width, rows: height, data } = image;
  const gray = sharp(data, { raw: { width, height, channels: 1 }, limitInputPixels: false });
  return gray.toColourspace('b-w');
}
