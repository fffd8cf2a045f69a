import { imageError } from '../../image/ImageFormatError.js';
import { rawNumbers, swapBytes } from '../../matrix/rawNumbers.js';
import { transposed } from '../../matrix/transposed.js';
import type { NumericArray } from '../../matrix/types.js';
import type { Planes } from '../planes/planes.js';
import { uprightPlanes } from '../planes/uprightPlanes.js';
import { unpackBits } from '../unpackBits.js';
import { type PnmHeader, readHeader } from './header.js';
import { Scanner } from './Scanner.js';

/** The orientation of an image whose last row is stored first. */
export const bottomUp = 4;

/** A Netpbm image's numbers, and the value of white; `undefined` for floats, which have none. */
export interface PnmPlanes extends Planes {
  readonly white: number | undefined;
}

/**
 * Reads a PBM, PGM, PPM (plain or raw), PAM or PFM: integers as they are stored, in 8 bits up to a greatest
 * value of 255 and otherwise in 16; floats of either byte order from the last row up, without the file's scale;
 * bits as 0 (black) and 255. Of several images the first is read.
 */
export function readPnm(bytes: Uint8Array, maxPixels: number, name: string): PnmPlanes {
  const header = readHeader(bytes, maxPixels, name);
  const { width, height, channels, samples, scale, maxval, plain } = header;
  const { data, end } = plain ? readPlain(bytes, header, name) : readRaw(bytes, header, name);
  if (samples === 'integers' && maxval !== 255 && maxval !== 65535) {
    const at = data.findIndex((value: number) => value > maxval);
    if (at >= 0) throw imageError(name, 'pnm-above', data[at]!, maxval);
  }
  const rest = new Scanner(bytes, end);
  const warnings: string[] = [];
  if (rest.skip()) warnings.push(`${bytes.length - rest.at} bytes after the image`);
  if (samples === 'floats' && Math.abs(scale) !== 1) {
    warnings.push(`the scale ${Math.abs(scale)} is not applied`);
  }
  const planes: PnmPlanes = {
    channels,
    rows: height,
    cols: width,
    data: transposed(data, width * height, channels),
    model: channels === 3 || channels === 4 ? 'rgb' : channels <= 2 ? 'gray' : 'other',
    warnings,
    white: samples === 'floats' ? undefined : samples === 'bits' ? 255 : maxval,
  };
  return uprightPlanes(planes, samples === 'floats' ? bottomUp : 1);
}

interface Samples {
  readonly data: NumericArray;
  readonly end: number;
}

function readPlain(bytes: Uint8Array, header: PnmHeader, name: string): Samples {
  const { width, height, channels, samples, maxval, start } = header;
  const length = width * height * channels;
  // Each sample is a digit at least.
  if (length > bytes.length - start) throw cutOff(name, header);
  const data = maxval < 256 ? new Uint8Array(length) : new Uint16Array(length);
  const scanner = new Scanner(bytes, start);
  const isBits = samples === 'bits';
  for (let at = 0; at < length; at++) {
    if (!scanner.skip()) throw cutOff(name, header);
    const value = isBits ? (scanner.digit() ?? Number.NaN) : scanner.integer();
    if (!(value <= maxval)) throw imageError(name, 'pnm-value', maxval, scanner.at);
    data[at] = isBits ? 255 * (1 - value) : value;
  }
  return { data, end: scanner.at };
}

function readRaw(bytes: Uint8Array, header: PnmHeader, name: string): Samples {
  const { width, height, channels, samples, maxval, scale } = header;
  const size = samples === 'floats' ? 4 : maxval < 256 ? 1 : 2;
  const rowBytes = samples === 'bits' ? Math.ceil(width / 8) : width * channels * size;
  // One blank ends the header; Windows' line end is two, if the file has a byte more.
  const isTwo = bytes[header.start - 1] === 13 && bytes[header.start] === 10;
  const start =
    header.start + Number(isTwo && bytes.length === header.start + rowBytes * height + 1);
  const end = start + rowBytes * height;
  if (end > bytes.length) throw cutOff(name, header);
  const raw = new Uint8Array(bytes.subarray(start, end));
  if (samples === 'bits') {
    // 1 is black.
    return { data: unpackBits(raw, 1, width).map((bit: number) => 255 * (1 - bit)), end };
  }
  if (samples === 'integers' || scale > 0) swapBytes(raw, size);
  return { data: rawNumbers(raw, samples === 'floats' ? 'f4' : size === 1 ? 'u1' : 'u2'), end };
}

function cutOff(name: string, { width, height, channels }: PnmHeader): Error {
  return imageError(name, 'pnm-cut', width, height, channels);
}
