import type { Image } from '../../worker/messages';
import type { Transform } from '../view/transform';
import { readable } from './cellText';
import type { PaneTheme } from './theme';

/** How high the profile is, and what it leaves free, in CSS pixels. */
const height = 72;
const margin = 6;

/** Marks a row, and draws its values over the columns that they belong to, at the bottom of the pane. */
export function drawProfile(
  context: CanvasRenderingContext2D,
  { planes, rows, cols, range }: Image,
  { left, top, scaleX, scaleY }: Transform,
  row: number,
  size: { readonly width: number; readonly height: number },
  theme: PaneTheme,
): void {
  if (!range || row < 0 || row >= rows) return;
  context.strokeStyle = theme.frame;
  context.lineWidth = 1;
  const y = Math.round(top + (row + 0.5) * scaleY) + 0.5;
  context.beginPath();
  context.moveTo(Math.max(0, left), y);
  context.lineTo(Math.min(size.width, left + cols * scaleX), y);
  context.stroke();

  const above = size.height - height;
  context.fillStyle = theme.background;
  context.globalAlpha = 0.88;
  context.fillRect(0, above, size.width, height);
  context.globalAlpha = 1;
  const [low, high] = [Math.min(0, range[0]), Math.max(0, range[1])];
  const place = (value: number) =>
    above + margin + ((high - value) / (high - low || 1)) * (height - 2 * margin);
  context.strokeStyle = theme.grid;
  context.beginPath();
  context.moveTo(0, Math.round(place(0)) + 0.5);
  context.lineTo(size.width, Math.round(place(0)) + 0.5);
  context.stroke();

  const from = Math.max(0, Math.floor(-left / scaleX));
  const to = Math.min(cols, Math.ceil((size.width - left) / scaleX));
  for (const { name, matrix } of planes) {
    context.strokeStyle = theme.planes[name] ?? theme.text;
    context.beginPath();
    for (const [x, value] of profilePoints(matrix.data, row * cols, from, to, scaleX)) {
      const at = left + x * scaleX;
      context.lineTo(at, place(value));
    }
    context.stroke();
  }
  context.fillStyle = theme.text;
  context.font = `11px ${theme.font}`;
  context.textAlign = 'left';
  context.textBaseline = 'top';
  context.fillText(readable(high), 4, above + 3);
  context.textBaseline = 'bottom';
  context.fillText(readable(low), 4, size.height - 3);
}

/**
 * The points of a row's line, `[column, value]`: a step for each cell that is wider than a pixel; of
 * narrower ones the least and the greatest of those that share a pixel.
 */
export function profilePoints(
  data: ArrayLike<number>,
  start: number,
  from: number,
  to: number,
  scaleX: number,
): [x: number, value: number][] {
  const points: [number, number][] = [];
  const together = Math.max(1, Math.floor(1 / scaleX));
  for (let col = from; col < to; col += together) {
    const end = Math.min(to, col + together);
    let [least, most] = [Infinity, -Infinity];
    for (let at = col; at < end; at++) {
      const value = data[start + at]!;
      if (!Number.isFinite(value)) continue;
      least = Math.min(least, value);
      most = Math.max(most, value);
    }
    if (least > most) continue;
    points.push([col, least], [together === 1 ? col + 1 : col, most]);
  }
  return points;
}
