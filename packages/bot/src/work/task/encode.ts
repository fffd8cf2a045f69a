import sharp, { type Sharp } from 'sharp';
import { JobFailure, type Note, type Result } from '../../jobs/job.js';
import type { Animation, Raster } from './Raster.js';

/** The result as a file that may be posted. */
export type Encoded = Pick<Result, 'picture' | 'extension' | 'width' | 'height' | 'frames'> & {
  readonly notes: readonly Note[];
};

/** WebP has 14 bits for a side (RFC 9649). */
const longestWebp = 16_383;
const mostSteps = 12;

/**
 * Writes frames as PNG, or as an animation of the source's format: without loss, but for the 255
 * colours that a GIF can hold, which moves a grey value by at most one. A file of more than
 * `limit` bytes is made smaller until it fits, which is noted.
 */
export async function encode(
  frames: readonly Raster[],
  animation: Animation | undefined,
  limit: number,
): Promise<Encoded> {
  const { width, height } = frames[0]!;
  let scale = Math.min(1, animation?.format === 'webp' ? longestWebp / Math.max(width, height) : 1);
  for (let step = 0; step < mostSteps; step++) {
    const size = {
      width: Math.max(1, Math.round(width * scale)),
      height: Math.max(1, Math.round(height * scale)),
    };
    const picture = await write(frames, size, animation);
    if (picture.length <= limit) {
      return {
        picture,
        extension: animation?.format ?? 'png',
        ...size,
        frames: frames.length,
        notes: scale < 1 ? [{ kind: 'reduced', ...size }] : [],
      };
    }
    // A file grows about as its pixels do.
    scale *= Math.min(0.9, Math.max(0.25, Math.sqrt(limit / picture.length) * 0.95));
  }
  const message = `a picture of ${width}×${height} pixels does not fit into ${limit} bytes`;
  throw new JobFailure('internal', message);
}

async function write(
  frames: readonly Raster[],
  size: { readonly width: number; readonly height: number },
  animation: Animation | undefined,
): Promise<Uint8Array> {
  const scaled = await Promise.all(frames.map((frame) => resize(frame, size)));
  const { channels } = frames[0]!;
  const { width, height: pageHeight } = size;
  if (animation === undefined) {
    return pictureOf(scaled[0]!, { ...size, channels })
      .png({ compressionLevel: 6 })
      .toBuffer();
  }
  const height = pageHeight * frames.length;
  const pages = pictureOf(Buffer.concat(scaled), { width, height, channels, pageHeight });
  const timing = { delay: [...animation.delays], loop: animation.loop };
  return animation.format === 'gif'
    ? pages.gif({ ...timing, dither: 0, effort: 4 }).toBuffer()
    : pages.webp({ ...timing, lossless: true, exact: true, effort: 2 }).toBuffer();
}

async function resize(
  { width, height, channels, data }: Raster,
  size: { readonly width: number; readonly height: number },
): Promise<Uint8Array> {
  if (size.width === width && size.height === height) {
    return new Uint8Array(data.buffer, data.byteOffset, data.length);
  }
  const picture = pictureOf(data, { width, height, channels });
  return picture
    .resize({ ...size, fit: 'fill' })
    .raw()
    .toBuffer();
}

interface RawLayout {
  readonly width: number;
  readonly height: number;
  readonly channels: 1 | 4;
  readonly pageHeight?: number;
}

function pictureOf(data: Uint8Array | Uint8ClampedArray, raw: RawLayout): Sharp {
  const picture = sharp(data, { raw, limitInputPixels: false });
  return raw.channels === 1 ? picture.toColourspace('b-w') : picture;
}
