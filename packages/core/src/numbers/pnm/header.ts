import { checkPixels } from '../../image/checkPixels.js';
import { imageError } from '../../image/ImageFormatError.js';
import { Scanner } from './Scanner.js';

/** What the header of a Netpbm image says. */
export interface PnmHeader {
  readonly width: number;
  readonly height: number;
  readonly channels: number;
  readonly samples: 'bits' | 'integers' | 'floats';
  /** Whether the samples are digits. */
  readonly plain: boolean;
  /** The value of white, of integers. */
  readonly maxval: number;
  /** The sign is the byte order of floats, the rest a unit. */
  readonly scale: number;
  /** Where the samples begin. */
  readonly start: number;
}

/** Channels by the letter or digit of the magic number. */
const channelsOf: Readonly<Record<string, number>> = {
  1: 1,
  2: 1,
  3: 3,
  4: 1,
  5: 1,
  6: 3,
  f: 1,
  F: 3,
};
const MOST_CHANNELS = 64;

/** Whether bytes begin as those of a PBM, PGM, PPM, PAM or PFM. */
export function isPnm(bytes: Uint8Array): boolean {
  return /^P[1-7Ff][\s#]/.test(String.fromCharCode(...bytes.subarray(0, 3)));
}

/**
 * Reads the header.
 *
 * @see The Netpbm manual: pbm(5), pgm(5), ppm(5), pam(5); pfm(5).
 */
export function readHeader(bytes: Uint8Array, maxPixels: number, name: string): PnmHeader {
  const magic = String.fromCharCode(bytes[1] ?? 0);
  const scanner = new Scanner(bytes, 2);
  const header = magic === '7' ? readPam(scanner, name) : readShort(magic, scanner, name);
  const { width, height, channels, maxval } = header;
  const isSize = (value: number) => Number.isSafeInteger(value) && value > 0;
  if (![width, height, channels].every(isSize) || channels > MOST_CHANNELS) {
    throw imageError(name, 'pnm-size', width, height, channels);
  }
  checkPixels(name, width, height, maxPixels);
  if (!(maxval >= 1 && maxval <= 65535)) throw imageError(name, 'pnm-greatest', maxval);
  if (!Number.isFinite(header.scale) || header.scale === 0) {
    throw imageError(name, 'pnm-scale', header.scale);
  }
  return header;
}

function readShort(magic: string, scanner: Scanner, name: string): PnmHeader {
  const samples = /[14]/.test(magic) ? 'bits' : /[fF]/.test(magic) ? 'floats' : 'integers';
  const [width, height] = [scanner.integer(), scanner.integer()];
  const maxval = samples === 'integers' ? scanner.integer() : 1;
  const scale = samples === 'floats' ? Number(scanner.word()) : 1;
  const plain = /[123]/.test(magic);
  // One blank, and no comment, stands between header and samples.
  const start = scanner.at + (plain ? 0 : 1);
  if (!plain && !scanner.isBlank()) throw imageError(name, 'pnm-header-cut');
  return { width, height, channels: channelsOf[magic]!, samples, plain, maxval, scale, start };
}

function readPam(scanner: Scanner, name: string): PnmHeader {
  const fields: Record<string, number> = {};
  for (let word = scanner.word(); word !== 'ENDHDR'; word = scanner.word()) {
    if (word === '') throw imageError(name, 'pnm-header-cut');
    if (word === 'TUPLTYPE') scanner.line();
    else fields[word] = scanner.integer();
  }
  scanner.line();
  const { WIDTH = -1, HEIGHT = -1, DEPTH = -1, MAXVAL = -1 } = fields;
  const size = { width: WIDTH, height: HEIGHT, channels: DEPTH, maxval: MAXVAL };
  return { ...size, samples: 'integers', plain: false, scale: 1, start: scanner.at };
}
