import { type EdgeMapOptions, edgeMap, toGray } from '@convolve/core';
import { readImage } from '@convolve/core/node';
import sharp from 'sharp';
import { photograph } from '../../src/work/test/images.js';
import type { AnswerFile } from '../../standin/people/Answer.js';

/** A photograph of 1024 × 484 pixels. */
export const jpeg = photograph();

/** The photograph, smaller, in other formats. */
export const small = async (
  format: 'png' | 'webp' | 'gif' | 'avif' | 'tiff' | 'jpeg',
  width = 160,
) => new Uint8Array(await sharp(jpeg).resize(width).toFormat(format).toBuffer());

/** A square that moves to the right, from frame to frame, again and again. */
export async function animation(
  format: 'gif' | 'webp',
  frames = 4,
  size = 32,
): Promise<Uint8Array> {
  const raw = Buffer.alloc(size * size * frames * 3, 20);
  for (let frame = 0; frame < frames; frame++) {
    for (let y = 8; y < 20; y++) {
      const from = ((frame * size + y) * size + 4 + 4 * (frame % 4)) * 3;
      raw.fill(230, from, from + 12 * 3);
    }
  }
  const input = { width: size, height: size * frames, channels: 3 as const, pageHeight: size };
  const options = { delay: Array(frames).fill(120), loop: 0 };
  const image = sharp(raw, { raw: input });
  return new Uint8Array(
    await (format === 'gif'
      ? image.gif(options)
      : image.webp({ ...options, lossless: true })
    ).toBuffer(),
  );
}

/** The grey values of an image that was posted. */
export async function grays(bytes: Uint8Array, page?: number): Promise<Uint8Array> {
  const image = sharp(bytes, page === undefined ? {} : { page });
  return new Uint8Array(await image.toColourspace('b-w').removeAlpha().raw().toBuffer());
}

/** How many pixels of an answer differ from the edge map that the core makes of its source. */
export async function differences(
  answer: AnswerFile | undefined,
  source: Uint8Array,
  options: EdgeMapOptions = {},
): Promise<number> {
  return countDifferences(
    await grays(answer!.bytes),
    edgeMap(toGray(await readImage(source)), options).data,
  );
}

/** How many values differ; all, if there are not equally many. */
export function countDifferences(got: Uint8Array, expected: ArrayLike<number>): number {
  if (got.length !== expected.length) return Math.max(got.length, expected.length);
  return got.reduce((count, value, k) => count + Number(value !== expected[k]), 0);
}
