import { checkPixels } from '../../image/checkPixels.js';
import { imageError } from '../../image/ImageFormatError.js';
import { type Directory, readDirectory } from './directory.js';

/** How a TIFF stores its samples. */
export interface TiffLayout {
  readonly width: number;
  readonly height: number;
  /** Samples a pixel. */
  readonly samples: number;
  /** Bits a sample. */
  readonly bits: number;
  readonly kind: 'u' | 'i' | 'f';
  readonly photometric: number;
  readonly extraSamples: readonly number[];
  readonly compression: number;
  readonly predictor: number;
  /** Whether each channel has strips or tiles of its own. */
  readonly separate: boolean;
  /** Whether the first pixel of a byte is in its lowest bits. */
  readonly lowestFirst: boolean;
  readonly little: boolean;
  readonly orientation: number;
  /** The size of a strip or tile; the last strip may have fewer rows. */
  readonly part: { readonly width: number; readonly height: number; readonly isTile: boolean };
  /** The bytes of each strip or tile: row by row, and with `separate` channel by channel. */
  readonly parts: readonly Uint8Array[];
  readonly hasNext: boolean;
}

const kinds: Readonly<Record<number, 'u' | 'i' | 'f'>> = { 1: 'u', 2: 'i', 3: 'f', 4: 'u' };

/** Reads and checks what the tags say, before anything is allocated. */
export function readLayout(file: Uint8Array, maxPixels: number, name: string): TiffLayout {
  const tags = readDirectory(file);
  const [width, height] = [tags.first(256, 0), tags.first(257, 0)];
  if (width === 0 || height === 0) throw imageError(name, 'tiff-size', width, height);
  checkPixels(name, width, height, maxPixels);
  const samples = tags.first(277, 1);
  const bits = tags.first(258, 1);
  const format = tags.first(339, 1);
  // Some writers give more values than there are samples.
  const differ = [258, 339].some((tag) => new Set(tags.all(tag).slice(0, samples)).size > 1);
  if (differ) {
    throw imageError(name, 'tiff-types');
  }
  const kind = kinds[format];
  if (kind === undefined) throw imageError(name, 'tiff-complex');
  const separate = samples > 1 && tags.first(284, 1) === 2;
  const part = partOf(tags, width, height);
  checkPixels(name, part.width, part.height, Math.max(maxPixels, 2 ** 24));
  return {
    width,
    height,
    samples,
    bits,
    kind,
    photometric: tags.first(262, 1),
    extraSamples: tags.all(338),
    compression: tags.first(259, 1),
    predictor: tags.first(317, 1),
    separate,
    lowestFirst: tags.first(266, 1) === 2,
    little: tags.little,
    orientation: tags.first(274, 1),
    part,
    parts: partsOf(file, tags, name),
    hasNext: tags.hasNext,
  };
}

function partOf(tags: Directory, width: number, height: number): TiffLayout['part'] {
  const [tileWidth, tileHeight] = [tags.first(322, 0), tags.first(323, 0)];
  if (tileWidth > 0 && tileHeight > 0)
    return { width: tileWidth, height: tileHeight, isTile: true };
  return { width, height: Math.min(tags.first(278, height), height) || height, isTile: false };
}

function partsOf(file: Uint8Array, tags: Directory, name: string): Uint8Array[] {
  const [offsets, counts] = [
    [324, 325],
    [273, 279],
  ]
    .map((pair) => pair.map((tag) => tags.all(tag)))
    .find(([places]) => places!.length > 0) ?? [[], []];
  return offsets!.map((offset, index) => {
    // Some writers leave the counts out, or write 0.
    const end = offset + (counts![index] || file.length - offset);
    if (offset === 0 || end > file.length) throw imageError(name, 'tiff-outside');
    return file.subarray(offset, end);
  });
}
