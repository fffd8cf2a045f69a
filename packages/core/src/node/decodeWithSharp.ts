import type { Metadata, Sharp } from 'sharp';
import { checkPixels } from '../image/checkPixels.js';
import { ImageFormatError } from '../image/ImageFormatError.js';
import type { ImageFormat } from '../image/imageFormat.js';
import { samplesToBytes } from '../image/samplesToBytes.js';
import type { RgbaImage } from '../image/types.js';
import { cmykToRgba } from './cmykToRgba.js';
import { loadSharp } from './loadSharp.js';

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
): Promise<RgbaImage<Uint8Array>> {
  const sharp = await loadSharp(format);
  // failOn 'warning' is what makes a truncated JPEG an error instead of a half-grey picture.
  const options = { failOn: 'warning', ignoreIcc: true } as const;
  try {
    const header = await sharp(bytes, { ...options, limitInputPixels: false }).metadata();
    checkPixels(name, header.width, header.height, maxPixels);
    const upright = sharp(bytes, { ...options, limitInputPixels: maxPixels }).rotate();
    return await rgbaOf(upright, header, name);
  } catch (cause) {
    if (cause instanceof ImageFormatError) throw cause;
    const [reason] = String(cause instanceof Error ? cause.message : cause).split('\n');
    throw new ImageFormatError(
      `${name} must be a whole ${format.toUpperCase()} picture, got one that cannot be decoded (${reason})`,
      { cause },
    );
  }
}

/** The pixels of a picture by its kind of samples: CMYK, 8-bit or 16-bit. */
async function rgbaOf(
  upright: Sharp,
  { space, depth }: Metadata,
  name: string,
): Promise<RgbaImage<Uint8Array>> {
  if (space === 'cmyk' && depth === 'uchar') {
    const cmyk = upright.pipelineColourspace('cmyk').toColourspace('cmyk').removeAlpha();
    const { data, info } = await cmyk.raw().toBuffer({ resolveWithObject: true });
    return { width: info.width, height: info.height, data: cmykToRgba(data) };
  }
  if (depth === 'uchar') {
    const rgba = upright.toColourspace('srgb').ensureAlpha().raw();
    const { data, info } = await rgba.toBuffer({ resolveWithObject: true });
    checkChannels(info.channels, name);
    return { width: info.width, height: info.height, data: samplesToBytes(data, 8) };
  }
  if (depth === 'ushort' && space !== 'cmyk') {
    const rgba = upright.toColourspace('rgb16').ensureAlpha().raw({ depth: 'ushort' });
    const { data, info } = await rgba.toBuffer({ resolveWithObject: true });
    checkChannels(info.channels, name);
    const samples = new Uint16Array(data.buffer, data.byteOffset, data.length / 2);
    return { width: info.width, height: info.height, data: samplesToBytes(samples, 16) };
  }
  throw new ImageFormatError(
    `${name} must have integer samples of up to 8 bits (or 16 bits in grey or RGB), got ${depth} samples in ${space}`,
  );
}

/** A TIFF may have samples beside its colours and alpha, which cannot be told from them. */
function checkChannels(channels: number, name: string): void {
  if (channels === 4) return;
  throw new ImageFormatError(
    `${name} must have grey or RGB samples and at most one of alpha, got ${channels - 4} more`,
  );
}
