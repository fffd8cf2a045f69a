import type { ImageFormat, RgbaImage } from '@convolve/core';
import sharp, { type Metadata, type Sharp } from 'sharp';

const longestSide = 160;

/** A small PNG of an image, at most 160 pixels wide and high. */
export function thumbnailOf({ width, height, data }: RgbaImage): Promise<Buffer> {
  const bytes = data as Uint8Array | Uint8ClampedArray;
  return small(sharp(bytes, { raw: { width, height, channels: 4 }, limitInputPixels: false }));
}

/** Whether `thumbnailOfJpeg` shows a file as the core decodes it, at a third of the cost. */
export function isPlainJpeg(
  format: ImageFormat,
  { space, isProgressive, orientation, xmp }: Partial<Metadata>,
): boolean {
  const isUpright = orientation !== undefined || xmp === undefined;
  return format === 'jpeg' && space !== 'cmyk' && !isProgressive && isUpright;
}

/** The same from a JPEG's bytes: large ones are shrunk while they are decoded. */
export function thumbnailOfJpeg(bytes: Uint8Array): Promise<Buffer> {
  const options = { failOn: 'none', ignoreIcc: true, limitInputPixels: false } as const;
  return small(sharp(bytes, options).autoOrient());
}

function small(image: Sharp): Promise<Buffer> {
  const size = { width: longestSide, height: longestSide };
  return image
    .resize({ ...size, fit: 'inside', withoutEnlargement: true })
    .png()
    .toBuffer();
}
