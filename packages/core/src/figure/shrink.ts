import type { RgbaImage } from '../image/types.js';

/**
 * Reduces an image by area averaging: an output pixel is the mean of the source area it covers,
 * pixels cut by its edges counted by the part inside. Colours are weighted with their alpha, so
 * transparent pixels give no colour; bytes are rounded to nearest.
 *
 * @param width, height The new size: at least 1, at most the image's.
 */
export function shrink(image: RgbaImage, width: number, height: number): RgbaImage {
  if (width === image.width && height === image.height) return image;
  const out = new Uint8ClampedArray(width * height * 4);
  const columns = cover(image.width, width);
  const rows = cover(image.height, height);
  const line = new Float64Array(width * 4);
  const sums = new Float64Array(width * height * 4);
  for (let y = 0; y < image.height; y++) {
    shrinkLine(image, y, columns, line);
    const { first, share } = rows[y]!;
    for (let i = 0, at = first * line.length; i < line.length; i++, at++) {
      sums[at]! += line[i]! * share;
      if (share < 1) sums[at + line.length]! += line[i]! * (1 - share);
    }
  }
  const area = (image.width / width) * (image.height / height);
  for (let p = 0; p < out.length; p += 4) {
    const alpha = sums[p + 3]!;
    if (alpha === 0) continue;
    for (let part = 0; part < 3; part++) out[p + part] = sums[p + part]! / alpha;
    out[p + 3] = alpha / area;
  }
  return { width, height, data: out };
}

/** Where a source pixel goes along one axis: `share` of it to `first`, the rest to the next. */
interface Cover {
  readonly first: number;
  readonly share: number;
}

function cover(from: number, to: number): Cover[] {
  return Array.from({ length: from }, (_, i) => {
    const first = Math.floor((i * to) / from);
    const border = ((first + 1) * from) / to;
    return { first, share: first === to - 1 ? 1 : Math.min(1, border - i) };
  });
}

/** Sums one row of the source into `line`, colours times alpha. */
function shrinkLine(
  { width, data }: RgbaImage,
  y: number,
  columns: readonly Cover[],
  line: Float64Array,
): void {
  line.fill(0);
  for (let x = 0, p = y * width * 4; x < width; x++, p += 4) {
    const { first, share } = columns[x]!;
    const alpha = data[p + 3]!;
    for (let part = 0, at = first * 4; part < 4; part++, at++) {
      const value = part === 3 ? alpha : data[p + part]! * alpha;
      line[at]! += value * share;
      if (share < 1) line[at + 4]! += value * (1 - share);
    }
  }
}
