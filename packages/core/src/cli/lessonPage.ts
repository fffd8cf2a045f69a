import { readFileSync } from 'node:fs';
import { brotliDecompressSync } from 'node:zlib';
import { shrink } from '../figure/shrink.js';
import type { RgbaImage } from '../image/types.js';
import { encodePng } from '../png/encodePng.js';

/** The page shrinks larger photographs itself, so they need not be in it. */
const mostPixels = 1024;

const place = '<script type="text/plain" id="photograph">';

/**
 * The lesson as one page, with a photograph in it: `dist/lesson/index.html`, which
 * `scripts/lesson-page.js` builds and compresses: the package has it only so. The photograph is a PNG, so that the page has its exact values.
 */
export function lessonPage(photograph: RgbaImage): string {
  const packed = readFileSync(new URL('../../dist/lesson/index.html.br', import.meta.url));
  const html = brotliDecompressSync(packed).toString();
  const { width, height } = photograph;
  const factor = Math.min(1, mostPixels / Math.max(width, height));
  const scaled = (size: number) => Math.max(1, Math.round(size * factor));
  const png = encodePng(shrink(photograph, scaled(width), scaled(height)));
  const [before, after] = html.split(place) as [string, string];
  return `${before}${place}${Buffer.from(png).toString('base64')}${after}`;
}
