import { GIFEncoder } from 'gifenc';
import { colours, type Drawing, type Kind, type Square } from './squares.js';

const unit = 16;
const kinds = Object.keys(colours) as Kind[];
const [paper, line] = [kinds.length, kinds.length + 1];
const channels = (hex: string) => [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16));
const palette = [...kinds.map((kind) => channels(colours[kind])), [255, 255, 255], [74, 83, 96]];

/** A drawing as an animated GIF, with 16 pixels to a square. */
export function toGif({ rows, cols, squares, frames }: Drawing): Uint8Array<ArrayBuffer> {
  const [width, height] = [cols * unit + 1, rows * unit + 1];
  const still = new Uint8Array(width * height).fill(paper);
  const paint = (pixels: Uint8Array, { row, col, kind }: Square) => {
    for (let y = 0; y <= unit; y++) {
      const from = (row * unit + y) * width + col * unit;
      pixels.fill(y % unit === 0 ? line : kinds.indexOf(kind), from, from + unit);
      pixels[from] = pixels[from + unit] = line;
    }
  };
  for (const square of squares) paint(still, square);
  const gif = GIFEncoder();
  for (const [index, frame] of frames.entries()) {
    const pixels = still.slice();
    for (const square of frame) paint(pixels, square);
    gif.writeFrame(pixels, width, height, { ...(index === 0 && { palette }), delay: 600 });
  }
  gif.finish();
  return gif.bytes();
}
