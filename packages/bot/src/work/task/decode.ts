import { type ImageFormat, imageFormat, type RgbaImage } from '@convolve/core';
import { readImage } from '@convolve/core/node';
import sharp, { type Metadata } from 'sharp';
import { JobFailure, type Note } from '../../jobs/job.js';
import { tellsOutOfMemory } from '../outOfMemory.js';
import { countScans } from './countScans.js';
import { nearCeiling } from './nearCeiling.js';
import { pngHeader } from './pngHeader.js';
import type { Animation } from './Raster.js';
import { isPlainJpeg, thumbnailOf, thumbnailOfJpeg } from './thumbnail.js';

/** A decoded image: one frame, or all frames of an animation. */
interface Decoded {
  readonly frames: readonly RgbaImage[];
  /** Absent for a still image. */
  readonly animation?: Animation;
  readonly notes: readonly Note[];
  /** A small PNG of the first frame, which is made while the frames are worked on. */
  readonly thumbnail: Promise<Uint8Array>;
}

/** Frames of an animation; each has its own costs, however small it is. */
const mostFrames = 500;

/** What decoding takes for each pixel in bytes, as measured: WebP and AVIF several frames of it. */
const usualBytes = 14;
const mostBytes: Partial<Record<ImageFormat, number>> = { webp: 25, avif: 25 };

/** In milliseconds: sharp writes no longer ones, though files can hold them. */
const longestDelay = 65_535;

/** Encoders make about ten of a JPEG; each costs as much as the image, however few its bytes. */
const mostScans = 100;

/**
 * Decodes an image as the core does. Of an animated GIF or WebP every frame is decoded if there
 * are at most 500 and together they have at most `maxPixels` pixels; otherwise, and of other files with several images, the
 * first, which is noted, as is that more than 8 bits became 8.
 *
 * @throws JobFailure 'not-an-image', 'too-many-pixels' (told from the header), 'image-unsupported',
 *   'image-broken', or 'out-of-memory' also where the decoder takes memory that it is refused for a damage.
 */
export async function decode(bytes: Uint8Array, maxPixels: number): Promise<Decoded> {
  const format = imageFormat(bytes);
  if (format === undefined) throw new JobFailure('not-an-image', 'the bytes are no known image');
  let pixels = 0;
  try {
    const header = await readHeader(bytes, format);
    const { width, height, pages = 1, delay, loop = 0 } = header;
    if (width * height > maxPixels) {
      const message = `the image has ${width}×${height} pixels, more than ${maxPixels}`;
      throw new JobFailure('too-many-pixels', message, { width, height, limit: maxPixels });
    }
    pixels = width * height;
    if (format === 'jpeg' && countScans(bytes) > mostScans) {
      const message = `the JPEG has more than ${mostScans} scans`;
      throw new JobFailure('image-unsupported', message, { format: 'JPEG' });
    }
    const animated = (format === 'gif' || format === 'webp') && pages > 1;
    if (animated && pages <= mostFrames && width * height * pages <= maxPixels) {
      const delays = (delay ?? Array<number>(pages).fill(100)).map((d) =>
        Math.min(d, longestDelay),
      );
      pixels *= pages;
      const frames = await decodeFrames(bytes, pages);
      const thumbnail = aside(thumbnailOf(frames[0]!));
      return { frames, animation: { format, delays, loop }, notes: [], thumbnail };
    }
    const image = await readImage(bytes, { maxPixels });
    // Not before: libvips would tell the reader of the image what it warns of here.
    const isPlain = isPlainJpeg(format, header);
    const thumbnail = aside(isPlain ? thumbnailOfJpeg(bytes) : thumbnailOf(image));
    return { frames: [image], notes: notesOf(format, header, image.warnings), thumbnail };
  } catch (cause) {
    if (cause instanceof JobFailure) throw cause;
    const message = cause instanceof Error ? cause.message : String(cause);
    const isRefused =
      tellsOutOfMemory(message) || nearCeiling(pixels, mostBytes[format] ?? usualBytes);
    if (isRefused) throw new JobFailure('out-of-memory', message, {}, { cause });
    throw decodingFailure(format, cause);
  }
}

function notesOf(
  format: ImageFormat,
  { pages = 1, depth }: Header,
  faults: readonly string[] | undefined,
): readonly Note[] {
  const first: Note =
    format === 'tiff' ? { kind: 'first-page', pages } : { kind: 'first-frame', frames: pages };
  return [
    ...(pages > 1 ? [first] : []),
    ...(depth === 'ushort' ? ([{ kind: '8-bit' }] as const) : []),
    ...(faults ? ([{ kind: 'faults', faults }] as const) : []),
  ];
}

/** What runs beside other work: where both fail, the reason of one is told. */
function aside<T>(promise: Promise<T>): Promise<T> {
  promise.catch(() => {});
  return promise;
}

type Header = Pick<Metadata, 'width' | 'height'> & Partial<Metadata>;

/**
 * What the header says, faults or not: who decodes the image judges them. A PNG is read by the core
 * alone, which knows its faults better.
 */
async function readHeader(bytes: Uint8Array, format: ImageFormat): Promise<Header> {
  if (format === 'png') return pngHeader(bytes);
  const still = format === 'avif' ? asStillAvif(bytes) : bytes;
  return sharp(still, { failOn: 'none', limitInputPixels: false }).metadata();
}

/** As in the core: the brand `avif` asks for an AVIF's still image, a sequence's first frame. */
function asStillAvif(bytes: Uint8Array): Uint8Array {
  const still = Uint8Array.from(bytes);
  still.set(Buffer.from('avif'), 8);
  return still;
}

async function decodeFrames(bytes: Uint8Array, pages: number): Promise<readonly RgbaImage[]> {
  // As in the core: a truncated file is an error, and the values are those of the file.
  const asStored = { failOn: 'warning', ignoreIcc: true, limitInputPixels: false } as const;
  const { data, info } = await sharp(bytes, { ...asStored, pages: -1 })
    .toColourspace('srgb')
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  const { width } = info;
  const height = info.height / pages;
  const size = width * height * 4;
  return Array.from({ length: pages }, (_, k) => ({
    width,
    height,
    data: data.subarray(k * size, (k + 1) * size),
  }));
}

/**
 * What decoders say of a whole image of a kind that they do not read: libvips, libtiff, libjpeg,
 * libheif, and the core of samples that it does not take.
 */
const unsupported =
  /unsupported|not supported|n't support|only supports?|not (?:yet )?(?:implemented|configured)|can ?not handle|samples out of range|not a whole number of bytes|no known route|channel limit|labq|LOGLUV|bits\/sample must|inappropriate photometric|wrong bitspersample|must have (?:integer|grey or RGB)/i;

/** What they say of bytes that make no sense, though it sounds the same. */
const senseless = /contains unsupported image format|unsupported marker/i;

/** Why an image could not be decoded: it is damaged, or of a kind that is not supported. */
function decodingFailure(format: ImageFormat, cause: unknown): JobFailure {
  const message = cause instanceof Error ? cause.message : String(cause);
  // Of PNG every kind is read, so that a strange one is a damaged one.
  const isKind = format !== 'png' && unsupported.test(message) && !senseless.test(message);
  return isKind
    ? new JobFailure('image-unsupported', message, { format: format.toUpperCase() }, { cause })
    : new JobFailure('image-broken', message, {}, { cause });
}
