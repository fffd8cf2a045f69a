import type { RgbaImage } from '../image/types.js';
import { colorize } from './colorize.js';
import { fit } from './fit.js';
import type { Place } from './layOut.js';
import type { Bar, DrawnPanel } from './panel.js';
import { pngUri } from './pngUri.js';
import { style } from './style.js';
import { type Label, px, texts } from './svg.js';

/** How far below its middle a digit's baseline is, in em. */
const HALF_DIGIT = 0.365;

/** A panel as SVG: its title, its image in a frame, its axes and its colour bar. */
export function drawPanel({ image, bar }: DrawnPanel, place: Place): string {
  const { x, y, width, height } = place;
  return [
    '<g>',
    ...drawTitle(place),
    drawImage(fit(image, width, height), x, y, width, height),
    ...drawAxes(image, place),
    ...(bar === undefined ? [] : drawBar(bar, place)),
    '</g>',
  ].join('\n');
}

function drawTitle({ x, y, width, title }: Place): string[] {
  if (title.length === 0) return [];
  const { size, line, gap } = style.title;
  const last = y - gap;
  const lines = title.map(
    (text, i): Label => [x + width / 2, last - (title.length - 1 - i) * line, text],
  );
  return [texts(lines, { size, fill: style.ink, anchor: 'middle' })];
}

/** An image stretched to a box, in a frame of 1 px around it. */
function drawImage(image: RgbaImage, x: number, y: number, width: number, height: number): string {
  return (
    `<image x="${x}" y="${y}" width="${width}" height="${height}" preserveAspectRatio="none" href="${pngUri(image)}"/>` +
    `<rect x="${x - 0.5}" y="${y - 0.5}" width="${width + 1}" height="${height + 1}" fill="none" stroke="${style.frame}"/>`
  );
}

/** Ticks and labels at the centres of rows and columns, the origin at the top left. */
function drawAxes(image: RgbaImage, place: Place): string[] {
  const { x, y, width, height, rowTicks, colTicks } = place;
  if (rowTicks.length === 0) return [];
  const { label, tick } = style;
  const center = (index: number, count: number, length: number) => ((index + 0.5) * length) / count;
  const cols = colTicks.map((index) => x + center(index, image.width, width));
  const rows = rowTicks.map((index) => y + center(index, image.height, height));
  const bottom = y + height + tick.length + label.gap + label.size * 2 * HALF_DIGIT;
  return [
    marks([
      ...cols.map((at) => `M${sharp(at)} ${y + height + 1}v${tick.length}`),
      ...rows.map((at) => `M${x - 1} ${sharp(at)}h-${tick.length}`),
    ]),
    texts(
      cols.map((at, i): Label => [at, bottom, String(colTicks[i])]),
      { size: label.size, fill: style.labelInk, anchor: 'middle' },
    ),
    texts(
      rows.map(
        (at, i): Label => [
          x - tick.length - label.gap,
          at + label.size * HALF_DIGIT,
          String(rowTicks[i]),
        ],
      ),
      { size: label.size, fill: style.labelInk, anchor: 'end' },
    ),
  ];
}

/** The colours from the range's high end, on top, to its low end, and round values beside them. */
function drawBar({ colormap, range }: Bar, place: Place): string[] {
  const { y, height, valueTicks } = place;
  const { label, tick, bar } = style;
  const [low, high] = range;
  const x = place.x + place.width + bar.gap;
  const steps = Float64Array.from(
    { length: 256 },
    (_, i) => high * (1 - i / 255) + low * (i / 255),
  );
  const ramp = colorize({ rows: 256, cols: 1, data: steps }, colormap, { range });
  const at = valueTicks.map((value) => y + height * (1 - value.at));
  const right = x + bar.width + 1;
  return [
    drawImage(fit(ramp, bar.width, height), x, y, bar.width, height),
    marks(at.map((tickY) => `M${right} ${sharp(tickY)}h${tick.length}`)),
    texts(
      at.map(
        (tickY, i): Label => [
          right + tick.length + label.gap,
          tickY + label.size * HALF_DIGIT,
          valueTicks[i]!.label,
        ],
      ),
      { size: label.size, fill: style.labelInk, anchor: 'start' },
    ),
  ];
}

function marks(strokes: readonly string[]): string {
  return `<path d="${strokes.join('')}" fill="none" stroke="${style.frame}"/>`;
}

/** The middle of the px that holds a coordinate, where a line of 1 px is sharp. */
function sharp(at: number): string {
  return px(Math.floor(at) + 0.5);
}
