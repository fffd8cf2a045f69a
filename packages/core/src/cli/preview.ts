import { isImage } from '../image/checkImage.js';
import type { Writable } from '../node/writers.js';
import type { Output } from './terminal.js';

const widest = 60;

/**
 * Draws a small preview in a colour terminal: one character shows two pixels, the upper as the
 * colour of a half block and the lower as its background. Each pixel is the average of the part of
 * the image that it stands for.
 */
export function preview(shown: Writable, output: Output): void {
  if (!output.isTTY || !output.hasColors?.(256)) return;
  const color = output.hasColors(2 ** 24) ? trueColor : paletteColor;
  const image = isImage(shown)
    ? { ...shown, samples: 4 }
    : { width: shown.cols, height: shown.rows, data: shown.data, samples: 1 };
  const width = Math.min(image.width, widest, (output.columns ?? 80) - 1);
  const height = 2 * Math.max(1, Math.round((image.height * width) / image.width / 2));
  const lines: string[] = [];
  for (let y = 0; y < height; y += 2) {
    let line = '';
    for (let x = 0; x < width; x++) {
      const upper = average(image, x, y, width, height);
      const lower = average(image, x, y + 1, width, height);
      line += `\x1b[38;${color(upper)};48;${color(lower)}m▀`;
    }
    lines.push(`${line}\x1b[0m\n`);
  }
  output.write(lines.join(''));
}

/** Interleaved bytes: one sample a pixel is grey, four are red, green, blue and alpha. */
interface Pixels {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8Array | Uint8ClampedArray;
  readonly samples: number;
}

type Rgb = readonly [red: number, green: number, blue: number];

/** The average colour of cell (x, y) of a grid of width × height over the image. */
function average(image: Pixels, x: number, y: number, width: number, height: number): Rgb {
  const [left, right] = span(x, width, image.width);
  const [top, bottom] = span(y, height, image.height);
  const sums = [0, 0, 0];
  const distance = image.samples === 1 ? 0 : 1;
  for (let row = top; row < bottom; row++) {
    for (let col = left; col < right; col++) {
      const at = (row * image.width + col) * image.samples;
      for (let k = 0; k < 3; k++) sums[k]! += image.data[at + k * distance]!;
    }
  }
  const count = (right - left) * (bottom - top);
  const [red = 0, green = 0, blue = 0] = sums.map((sum) => Math.round(sum / count));
  return [red, green, blue];
}

function span(cell: number, cells: number, size: number): [start: number, end: number] {
  const start = Math.min(Math.floor((cell * size) / cells), size - 1);
  return [start, Math.max(Math.floor(((cell + 1) * size) / cells), start + 1)];
}

function trueColor([red, green, blue]: Rgb): string {
  return `2;${red};${green};${blue}`;
}

/** The nearest of the 216 colours of the 6×6×6 cube at 16 … 231 of the 256-colour palette. */
function paletteColor(rgb: Rgb): string {
  const [red, green, blue] = rgb.map((level) => Math.round(level / 51)) as [number, number, number];
  return `5;${16 + 36 * red + 6 * green + blue}`;
}
