// Draws media/icon.png with the core: a disc whose right half has become its edges, and a kernel's
// 3×3 window where the two meet. Drawn at twice the size and halved by a strided box.
import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { box, colorize, convolve, correlate, edgeMap, gaussian, matrix } from '@convolve/core';
import { encodePng } from '@convolve/core/png';

const size = 512;
const middle = size / 2;
const tile = { radius: 104, color: [20, 24, 52] };
const disc = { radius: 178, color: [255, 196, 112] };
const frame = { cell: 62, gap: 8, radius: 12 };
/** The Prewitt kernel, column by column. */
const weights = [
  { color: [64, 156, 255], opacity: 0.95 },
  { color: [238, 241, 255], opacity: 0.95 },
  { color: [255, 92, 92], opacity: 0.95 },
];

const inside = drawn((x, y) => (Math.hypot(x, y) < disc.radius ? 255 : 0));
const edges = edgeMap(convolve(inside, gaussian(5), { mode: 'same' }), { operator: 'scharr' });
const glow = colorize(edges, 'magma', { range: [0, 255] });

const channels = [0, 1, 2, 3].map((channel) =>
  drawn((x, y, at) => (channel < 3 ? (color(x, y, at)[channel] ?? 0) : 255 * tileAt(x, y))),
);
const [red, green, blue, alpha] = channels.map((channel) =>
  correlate(channel, box(2), { stride: 2 }),
);
const half = size / 2;
const pixels = new Uint8ClampedArray(half * half * 4);
for (const [offset, channel] of [red, green, blue, alpha].entries()) {
  for (let at = 0; at < half * half; at++) pixels[at * 4 + offset] = channel?.data[at] ?? 0;
}
const file = fileURLToPath(new URL('../media/icon.png', import.meta.url));
await writeFile(file, encodePng({ width: half, height: half, data: pixels }));

/**
 * @param {(x: number, y: number, at: number) => number} value Of a point, counted from the middle.
 */
function drawn(value) {
  const rows = Array.from({ length: size }, (_, row) =>
    Array.from({ length: size }, (_, col) =>
      value(col + 0.5 - middle, row + 0.5 - middle, row * size + col),
    ),
  );
  return matrix(rows);
}

/**
 * The colour of a point: tile, disc to the left, edges to the right, window on top.
 *
 * @param {number} x
 * @param {number} y
 * @param {number} at
 * @returns {number[]}
 */
function color(x, y, at) {
  const cell = cellAt(x, y);
  if (cell) return cell;
  if (x < 0) return inside.data[at] ? disc.color : tile.color;
  const strength = (edges.data[at] ?? 0) / 255;
  const glowing = [...glow.data.subarray(at * 4, at * 4 + 3)];
  return tile.color.map(
    (dark, i) => dark + ((glowing[i] ?? 0) - dark) * Math.min(1, strength * 1.6),
  );
}

/**
 * The colour of the window's cell at a point.
 *
 * @param {number} x
 * @param {number} y
 */
function cellAt(x, y) {
  const step = frame.cell + frame.gap;
  const col = Math.round(x / step);
  const row = Math.round(y / step);
  if (!roundedBox(x, y, 1.5 * step, frame.radius + frame.gap)) return undefined;
  if (Math.abs(col) > 1 || Math.abs(row) > 1) return tile.color;
  const within = roundedBox(x - col * step, y - row * step, frame.cell / 2, frame.radius);
  return within ? weights[col + 1]?.color : tile.color;
}

/**
 * @param {number} x
 * @param {number} y
 */
function tileAt(x, y) {
  return roundedBox(x, y, middle, tile.radius) ? 1 : 0;
}

/**
 * Whether a point is in a square with rounded corners around the origin.
 *
 * @param {number} x
 * @param {number} y
 * @param {number} reach Half the side.
 * @param {number} radius
 */
function roundedBox(x, y, reach, radius) {
  const dx = Math.max(0, Math.abs(x) - reach + radius);
  const dy = Math.max(0, Math.abs(y) - reach + radius);
  return Math.hypot(dx, dy) < radius;
}
