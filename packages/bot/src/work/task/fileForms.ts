import type { RgbaImage } from '@convolve/core';
import { encodePng } from '@convolve/core/png';
import sharp, { type Sharp } from 'sharp';
import type { Result } from '../../jobs/job.js';
import type { Animation, Raster } from './Raster.js';

/** A way to write an image, or the frames of an animation. */
export interface FileForm {
  readonly format: 'PNG' | 'JPEG' | 'GIF' | 'WebP';
  readonly extension: Result['extension'];
  /** The most pixels of a side. */
  readonly longest: number;
  write(frames: readonly Raster[], animation?: Animation): Promise<Uint8Array>;
}

/**
 * The quality of the forms with loss, of 1 to 100. Of 75, 85 and 90 it is the least at which an edge map, three
 * times enlarged, looks as it does without loss.
 */
export const quality = 85;

/** WebP has 14 bits for a side (RFC 9649). */
const webp = { format: 'WebP', extension: 'webp', longest: 16_383 } as const;

/** A still image as the core writes it: grey as grey, black and white as 1 bit. */
export const png: FileForm = {
  format: 'PNG',
  extension: 'png',
  longest: Number.POSITIVE_INFINITY,
  write: async ([frame]) => encodePng(asImage(frame!)),
};

/** A still image; colours keep their resolution, which thin coloured edges need. */
export const jpeg: FileForm = {
  format: 'JPEG',
  extension: 'jpg',
  // The limit of libjpeg.
  longest: 65_500,
  // Without the second pass for optimal codes it takes a third of the time, and 1% more bytes.
  write: ([frame]) =>
    imageOf(frame!.data, frame!)
      .jpeg({ quality, chromaSubsampling: '4:4:4', optimiseCoding: false })
      .toBuffer(),
};

export const lossyWebp: FileForm = {
  ...webp,
  write: (frames, animation) =>
    pagesOf(frames)
      .webp({ ...timing(animation), quality, effort: 0 })
      .toBuffer(),
};

export const losslessWebp: FileForm = {
  ...webp,
  write: (frames, animation) =>
    pagesOf(frames)
      .webp({ ...timing(animation), lossless: true, exact: true, effort: 2 })
      .toBuffer(),
};

/** The 255 colours of a GIF move a grey value by at most one. */
export const gif: FileForm = {
  format: 'GIF',
  extension: 'gif',
  longest: 65_535,
  // With less effort grey values move though there is a colour for each.
  write: (frames, animation) =>
    pagesOf(frames)
      .gif({ ...timing(animation), dither: 0, effort: 4 })
      .toBuffer(),
};

function timing(animation: Animation | undefined) {
  return animation ? { delay: [...animation.delays], loop: animation.loop } : {};
}

function asImage({ width, height, channels, data }: Raster) {
  return channels === 1 ? { rows: height, cols: width, data } : { width, height, data };
}

/** Frames one below the other, as libvips has them. */
function pagesOf(frames: readonly Raster[]): Sharp {
  const { width, height, channels } = frames[0]!;
  if (frames.length === 1) return imageOf(frames[0]!.data, frames[0]!);
  const all = Buffer.concat(frames.map(({ data }) => bytesOf(data)));
  return imageOf(all, { width, height: height * frames.length, channels, pageHeight: height });
}

/** A frame of another size. */
export async function resize(frame: Raster, size: Pick<RgbaImage, 'width' | 'height'>) {
  if (size.width === frame.width && size.height === frame.height) return frame;
  const image = imageOf(frame.data, frame).resize({ ...size, fit: 'fill' });
  return { ...frame, ...size, data: await image.raw().toBuffer() };
}

interface RawLayout extends Pick<Raster, 'width' | 'height' | 'channels'> {
  readonly pageHeight?: number;
}

function imageOf(data: Raster['data'], { width, height, channels, pageHeight }: RawLayout): Sharp {
  const raw = { width, height, channels, ...(pageHeight ? { pageHeight } : {}) };
  const image = sharp(data, { raw, limitInputPixels: false });
  return channels === 1 ? image.toColourspace('b-w') : image;
}

function bytesOf({ buffer, byteOffset, length }: Raster['data']): Uint8Array {
  return new Uint8Array(buffer, byteOffset, length);
}
