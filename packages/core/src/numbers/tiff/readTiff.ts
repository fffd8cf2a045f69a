import { faultOf } from '../../check/FileError.js';
import { ImageFormatError, imageError } from '../../image/ImageFormatError.js';
import { samplesToBytes } from '../../image/samplesToBytes.js';
import { newArray } from '../../matrix/newArray.js';
import type { NumericArray } from '../../matrix/types.js';
import type { Inflate } from '../inflateStream.js';
import type { Planes } from '../planes/planes.js';
import { uprightPlanes } from '../planes/uprightPlanes.js';
import { readLayout, type TiffLayout } from './layout.js';
import { OldLzwError } from './lzw.js';
import { samplesOf } from './samples.js';
import { canHold, isUnpacked, unpackPart } from './unpackPart.js';

const PALETTE = 3;
const RGB = 2;
const WHITE_IS_ZERO = 0;
const YCBCR = 6;
/** The maximum number of samples, as a multiple of `maxPixels`. */
const MOST_SAMPLES = 4;

/**
 * Reads the numbers of a TIFF's first page as they are stored: integers and floats of any size, in strips or
 * tiles, in either byte order. Of fewer than 8 bits they are scaled to 8, and where white is 0 unsigned ones
 * are turned round, so that 0 is black.
 *
 * @returns Undefined for an image that is 8 bits when it is decoded: one with a palette, in YCbCr, or
 *   compressed as JPEG, fax or WebP.
 */
export async function readTiff(
  file: Uint8Array,
  maxPixels: number,
  name: string,
  inflate: Inflate,
): Promise<Planes | undefined> {
  try {
    const layout = readLayout(file, maxPixels, name);
    const { photometric, compression } = layout;
    if (photometric === PALETTE || photometric === YCBCR || !isUnpacked(compression)) {
      return undefined;
    }
    checkLayout(layout, maxPixels, name);
    const planes = described(layout, shown(layout, await planesOf(layout, name, inflate)));
    return uprightPlanes(planes, layout.orientation);
  } catch (cause) {
    if (cause instanceof ImageFormatError || !(cause instanceof Error)) throw cause;
    const [message, { fault }] =
      cause instanceof OldLzwError
        ? faultOf(name, 'tiff-old-lzw')
        : faultOf(name, 'tiff-undecodable', cause.message);
    throw new ImageFormatError(message, { cause, fault });
  }
}

function checkLayout(layout: TiffLayout, maxPixels: number, name: string): void {
  const { width, height, samples, bits, kind, predictor } = layout;
  if (width * height * samples > MOST_SAMPLES * maxPixels) {
    throw imageError(name, 'tiff-samples', width, height, samples);
  }
  const whole = [8, 16, 32, 64].includes(bits);
  const known = kind === 'f' ? whole && bits > 8 : whole || (kind === 'u' && bits < 32);
  const fits = predictor === 1 || (predictor === 2 && whole) || (predictor === 3 && kind === 'f');
  if (known && fits) return;
  const codes = { u: 'tiff-unsigned', i: 'tiff-signed', f: 'tiff-float' } as const;
  throw imageError(name, codes[kind], bits, predictor);
}

/** The samples of all strips or tiles, channel by channel. */
async function planesOf(layout: TiffLayout, name: string, inflate: Inflate): Promise<NumericArray> {
  const { width, height, samples, bits, separate, part, parts, compression } = layout;
  const across = Math.ceil(width / part.width);
  const down = Math.ceil(height / part.height);
  const step = separate ? 1 : samples;
  const rowLength = part.width * step;
  const rowBytes = Math.ceil((rowLength * bits) / 8);
  const count = across * down * (samples / step);
  const rowsOf = (index: number) =>
    part.isTile ? part.height : Math.min(part.height, height - part.height * (index % down));
  const missing = parts
    .slice(0, count)
    .some((data, index) => !canHold(compression, data, rowBytes * rowsOf(index)));
  if (parts.length < count || missing) throw imageError(name, 'tiff-missing');

  let planes: NumericArray | undefined;
  for (let index = 0; index < count; index++) {
    const data = layout.lowestFirst ? parts[index]!.map(reverseBits) : parts[index]!;
    const unpacked = await unpackPart(data, compression, rowBytes * part.height, inflate);
    if (unpacked.length < rowBytes * rowsOf(index)) {
      throw imageError(name, part.isTile ? 'tiff-tile-cut' : 'tiff-strip-cut', index);
    }
    const values = samplesOf(
      unpacked.subarray(0, rowBytes * rowsOf(index)),
      layout,
      rowLength,
      step,
    );
    planes ??= newArray(values, width * height * samples);
    const place = index % (across * down);
    const [left, top] = [part.width * (place % across), part.height * Math.floor(place / across)];
    const first = separate ? Math.floor(index / (across * down)) : 0;
    const [right, bottom] = [
      Math.min(left + part.width, width),
      Math.min(top + part.height, height),
    ];
    for (let c = 0; c < step; c++) {
      for (let y = top; y < bottom; y++) {
        let from = (y - top) * rowLength + c;
        const row = ((first + c) * height + y) * width;
        for (let x = left; x < right; x++, from += step) planes[row + x] = values[from]!;
      }
    }
  }
  return planes!;
}

function reverseBits(byte: number): number {
  let reversed = 0;
  for (let bit = 0; bit < 8; bit++) reversed |= ((byte >> bit) & 1) << (7 - bit);
  return reversed;
}

/** Of fewer than 8 bits scaled to 8, and with 0 for black. */
function shown(
  { width, height, bits, kind, photometric }: TiffLayout,
  stored: NumericArray,
): NumericArray {
  const planes = bits < 8 ? samplesToBytes(stored as Uint8Array, bits) : stored;
  if (photometric !== WHITE_IS_ZERO || kind !== 'u') return planes;
  const white = 2 ** Math.max(bits, 8) - 1;
  for (let at = 0; at < width * height; at++) planes[at] = white - planes[at]!;
  return planes;
}

function described(layout: TiffLayout, data: NumericArray): Planes {
  const { width, height, samples, photometric, extraSamples, kind } = layout;
  const alpha = samples === 2 && (extraSamples[0] === 1 || extraSamples[0] === 2);
  const isGray = samples === 1 || (photometric <= 1 && alpha);
  const model = isGray ? 'gray' : photometric === RGB && samples >= 3 ? 'rgb' : 'other';
  const warnings: string[] = [];
  if (layout.hasNext) warnings.push('only the first page is read');
  if (photometric === WHITE_IS_ZERO && kind !== 'u') {
    warnings.push('white is 0: the numbers are as they are stored');
  }
  return { channels: samples, rows: height, cols: width, data, model, warnings };
}
