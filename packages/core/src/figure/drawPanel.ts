import type { RgbaImage } from '../image/types.js';
import { colorize } from './colorize.js';
import { fit } from './fit.js';
import type { Place } from './layOut.js';
import type { Bar, DrawnPanel } from './panel.js';
import { pngUri } from './pngUri.js';
import { style } from './style.js';
import { labelTexts, px, titleTexts } from './svg.js';

/** How far below its middle a digit's baseline is, in em. */
const HALF_DIGIT = 0.365;

/** A panel as SVG: its title, its image in a frame, its axes and its colour bar. */
export function drawPanel({ image, bar }: DrawnPanel, place: Place): string {
  const { x, y, width, height, title } = place;
  const { gap, line } = style.title;
  return [
    '<g>',
    ...titleTexts(title, x + width / 2, y - gap - (title.length - 1) * line, style.title),
    drawImage(fit(image, width, height), x, y, width, height),
    ...drawAxes(image, place),
    ...(bar === undefined ? [] : drawBar(bar, place)),
    '</g>',
  ].join('\n');
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
  const left = x - tick.length - label.gap;
  const bottom = y + height + tick.length + label.gap + label.size * 2 * HALF_DIGIT;
  return [
    marks([
      ...cols.map((at) => `M${sharp(at)} ${y + height + 1}v${tick.length}`),
      ...rows.map((at) => `M${x - 1} ${sharp(at)}h-${tick.length}`),
    ]),
    labelTexts(
      cols.map((at, i) => [at, bottom, `${colTicks[i]}`]),
      'middle',
    ),
    labelTexts(
      rows.map((at, i) => [left, at + label.size * HALF_DIGIT, `${rowTicks[i]}`]),
      'end',
    ),
  ];
}

/** The colours from the range's high end, on top, to its low end, and round values beside them. */
function drawBar({ colormap, range }: Bar, place: Place): string[] {
  const { y, height, valueTicks } = place;
  const { label, tick, bar } = style;
  const [low, high] = range;
  const x = place.x + place.width + bar.gap;
  const data = Float64Array.from({ length: 256 }, (_, i) => high * (1 - i / 255) + low * (i / 255));
  const ramp = colorize({ rows: 256, cols: 1, data }, colormap, { range });
  const at = valueTicks.map((value) => y + height * (1 - value.at));
  const right = x + bar.width + 1;
  const left = right + tick.length + label.gap;
  return [
    drawImage(fit(ramp, bar.width, height), x, y, bar.width, height),
    marks(at.map((tickY) => `M${right} ${sharp(tickY)}h${tick.length}`)),
    labelTexts(
      at.map((tickY, i) => [left, tickY + label.size * HALF_DIGIT, valueTicks[i]!.label]),
      'start',
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
