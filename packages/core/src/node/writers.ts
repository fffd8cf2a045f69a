import { isImage } from '../image/checkImage.js';
import type { RgbaImage } from '../image/types.js';
import type { Matrix, Tensor } from '../matrix/types.js';
import { writePnm } from '../numbers/pnm/writePnm.js';
import { encodePng } from '../png/encodePng.js';
import { encodePngAside } from '../png/encodePngAside.js';
import { loadSharp } from './loadSharp.js';

/** What is written: opaque colours, or grey values. */
export type Writable = RgbaImage | Matrix<Uint8Array>;

/** A kind of file. */
export interface Endings {
  /** How the names of its files end, the usual ending first. */
  readonly endings: readonly `.${string}`[];
}

/** A kind of file that results are written as. */
export interface Writer extends Endings {
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
  { endings: ['.jpg', '.jpeg'], lossy: true, write: lossyAs('jpeg') },
  { endings: ['.webp'], lossy: true, write: lossyAs('webp') },
  {
    endings: ['.pgm', '.ppm', '.pnm'],
    lossy: false,
    write: async (image) => writePnm(image),
    writeDeep: writePnm,
  },
];

/** The kind that the ending of a file's name asks for, or undefined if it is none of them. */
export function writerOf(name: string): Writer | undefined {
  return byEnding(writers, name);
}

/** The kind of file that a name ends as one of. */
export function byEnding<T extends Endings>(kinds: readonly T[], name: string): T | undefined {
  const lower = name.toLowerCase();
  return kinds.find(({ endings }) => endings.some((ending) => lower.endsWith(ending)));
}

/** Writes by sharp: grey as one channel, colours without their alpha, which is 255. */
function lossyAs(format: 'jpeg' | 'webp'): Writer['write'] {
  return async (image, quality = usualQuality) => {
    const sharp = await loadSharp(format, undefined, 'Writing');
    const inColor = isImage(image);
    const { width, height } = inColor ? image : { width: image.cols, height: image.rows };
    const raw = { width, height, channels: inColor ? 4 : 1 } as const;
    const values = sharp(image.data, { raw, limitInputPixels: false });
    const shown = inColor ? values.removeAlpha() : values.toColourspace('b-w');
    return shown.toFormat(format, { quality }).toBuffer();
  };
}
