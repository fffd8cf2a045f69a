import type { Metadata, Sharp, SharpConstructor } from 'sharp';
import { messageOf } from '../check/messageOf.js';
import { checkPixels } from '../image/checkPixels.js';
import { type Mended, mendJpeg } from '../image/faults/mendJpeg.js';
import { ImageFormatError } from '../image/ImageFormatError.js';
import type { ImageFormat } from '../image/imageFormat.js';
import { orient } from '../image/orient.js';
import { samplesToBytes } from '../image/samplesToBytes.js';
import type { RgbaImage } from '../image/types.js';
import { type ReadImage, warned } from '../image/warned.js';
import { xmpOrientation } from '../image/xmpOrientation.js';
import { cmykToRgba } from './cmykToRgba.js';
import { clearUncovered } from './gifFrame.js';
import { loadSharp } from './loadSharp.js';
import { checkCompression, harmless, hasUnnamedSample } from './tiffForSharp.js';

/** An image, and which of its channels the file has. */
export interface SharpImage {
  readonly image: ReadImage;
  readonly isGray: boolean;
  readonly hasAlpha: boolean;
}

/**
 * Decodes a JPEG, WebP, GIF, AVIF or TIFF: its first frame or page, upright, by the file's own values
 * (the colour profile is ignored).
 *
 * @param name The argument's name, for error messages.
 */
export async function decodeWithSharp(
  bytes: Uint8Array,
  format: ImageFormat,
  maxPixels: number,
  name: string,
): Promise<SharpImage> {
  const sharp = await loadSharp(format);
  try {
    return await decode(sharp, bytes, format, maxPixels, name);
  } catch (cause) {
    if (cause instanceof ImageFormatError) throw cause;
    // The first line of a decoder's message.
    throw new ImageFormatError(
      `${name} must be a valid ${format.toUpperCase()} image, got one that cannot be decoded (${messageOf(cause).split('\n')[0]})`,
      { cause },
    );
  }
}

async function decode(
  sharp: SharpConstructor,
  file: Uint8Array,
  format: ImageFormat,
  maxPixels: number,
  name: string,
): Promise<SharpImage> {
  if (format === 'tiff') checkCompression(file, name);
  const mended: Mended = format === 'jpeg' ? mendJpeg(file) : { bytes: file, warnings: [] };
  const bytes = format === 'avif' ? asStillAvif(file) : mended.bytes;
  const heard: string[] = [];
  // failOn 'warning' is what makes a truncated JPEG an error instead of a half-grey image. A
  // TIFF's damaged pixels are errors; its warnings are mostly about tags.
  const failOn = format === 'tiff' ? 'error' : 'warning';
  const open = (limitInputPixels: number | false) =>
    sharp(bytes, { failOn, ignoreIcc: true, limitInputPixels }).on(
      'warning',
      (text: string) => void heard.push(text.trim()),
    );
  const header = await open(false).metadata();
  checkPixels(name, header.width, header.height, maxPixels);
  if (mended.probe) await sharp(mended.probe, { failOn, limitInputPixels: false }).raw().toBuffer();
  const image = await rgbaOf(open(maxPixels).rotate(), header, bytes, name);
  if (format === 'gif') clearUncovered(image, bytes);
  // libvips hands its warnings to every decoder that is at work: those of another format are another's.
  const own = heard.filter((text) => (format === 'tiff') !== /jpeg/i.test(text));
  // It only warns of a CMYK JPEG's missing pixels.
  const isDecided = format === 'tiff' || header.space === 'cmyk';
  const damage = isDecided ? own.find((text) => !harmless(text)) : undefined;
  if (damage !== undefined) throw new Error(damage);
  const warnings = [...mended.warnings, ...(format === 'tiff' ? own : [])];
  // AVIF has its orientation in boxes of its own, which the decoder applies.
  const byXmp = header.orientation === undefined && format !== 'avif';
  const upright = byXmp ? orient(image, xmpOrientation(header.xmp)) : image;
  return {
    image: warned(upright, warnings),
    isGray: header.space === 'b-w' || header.space === 'grey16',
    hasAlpha: header.hasAlpha,
  };
}

/** An AVIF sequence has its first frame as a still image, which the brand `avif` asks for. */
function asStillAvif(file: Uint8Array): Uint8Array {
  if (Buffer.from(file.subarray(8, 12)).toString('latin1') !== 'avis') return file;
  const still = Uint8Array.from(file);
  still.set(new TextEncoder().encode('avif'), 8);
  return still;
}

/** The pixels of an image by its kind of samples: CMYK, 8-bit or 16-bit. */
async function rgbaOf(
  upright: Sharp,
  { space, depth, format, channels }: Metadata,
  file: Uint8Array,
  name: string,
): Promise<RgbaImage<Uint8Array>> {
  if (space === 'cmyk' && (depth === 'uchar' || depth === 'ushort')) {
    const cmyk = upright.pipelineColourspace('cmyk').toColourspace('cmyk').removeAlpha();
    const { data, info } = await cmyk.raw({ depth }).toBuffer({ resolveWithObject: true });
    // Of 16 bits the upper 8, as PIL takes them.
    const inks = depth === 'uchar' ? data : Uint8Array.from(words(data), (ink) => ink >> 8);
    return { width: info.width, height: info.height, data: cmykToRgba(inks) };
  }
  if (format === 'tiff' && channels % 2 === 0 && hasUnnamedSample(file)) upright.removeAlpha();
  if (depth === 'uchar' || depth === 'ushort') {
    const isWide = depth === 'ushort';
    const rgba = upright.toColourspace(isWide ? 'rgb16' : 'srgb').ensureAlpha();
    const { data, info } = await rgba.raw({ depth }).toBuffer({ resolveWithObject: true });
    checkChannels(info.channels, name);
    const bytes = isWide ? samplesToBytes(words(data), 16) : samplesToBytes(data, 8);
    return { width: info.width, height: info.height, data: bytes };
  }
  throw new ImageFormatError(
    `${name} must have integer samples of up to 8 bits (or 16 bits), got ${depth} samples in ${space}`,
  );
}

function words({ buffer, byteOffset, length }: Uint8Array): Uint16Array {
  return new Uint16Array(buffer, byteOffset, length / 2);
}

/**
 * A TIFF may have samples beside its colours and alpha, which cannot be distinguished from them.
 */
function checkChannels(channels: number, name: string): void {
  if (channels === 4) return;
  throw new ImageFormatError(
    `${name} must have grey or RGB samples and at most one of alpha, got ${channels - 4} more`,
  );
}
