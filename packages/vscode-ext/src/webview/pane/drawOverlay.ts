import type { Region, Transform } from '../view/transform';
import { cellText } from './cellText';
import type { PaneTheme } from './theme';

/** A frame of elements, with what is written on them. */
export interface Overlay extends Region {
  /** How far apart the elements are. */
  readonly dilation: readonly [rows: number, cols: number];
  /** The image's size: elements outside it are drawn, for the image has no pixels there. */
  readonly within: { readonly rows: number; readonly cols: number };
  /** What the border rule gives for each element. */
  readonly values?: readonly number[];
  /** The kernel, laid over the elements. */
  readonly weights?: readonly number[];
}

/** Draws a frame round the elements, and, where there is room, border values and weights. */
export function drawFrame(
  context: CanvasRenderingContext2D,
  overlay: Overlay,
  transform: Transform,
  theme: PaneTheme,
): void {
  const { scaleX, scaleY } = transform;
  const { rows, cols, dilation } = overlay;
  const x = transform.left + overlay.left * scaleX;
  const y = transform.top + overlay.top * scaleY;
  const width = ((cols - 1) * dilation[1] + 1) * scaleX;
  const height = ((rows - 1) * dilation[0] + 1) * scaleY;
  for (let i = 0; i < rows; i++) {
    for (let j = 0; j < cols; j++) drawElement(context, overlay, i, j, transform, theme);
  }
  // Two lines, so that the frame stands out on any image.
  const line = Math.max(2, Math.min(3, scaleX / 8));
  context.lineWidth = line + 2;
  context.strokeStyle = '#000000a0';
  context.strokeRect(x - line / 2, y - line / 2, width + line, height + line);
  context.lineWidth = line;
  context.strokeStyle = theme.frame;
  context.strokeRect(x - line / 2, y - line / 2, width + line, height + line);
}

function drawElement(
  context: CanvasRenderingContext2D,
  { top, left, cols, dilation, within, values, weights }: Overlay,
  i: number,
  j: number,
  transform: Transform,
  theme: PaneTheme,
): void {
  const { scaleX, scaleY } = transform;
  const row = top + i * dilation[0];
  const col = left + j * dilation[1];
  const x = transform.left + col * scaleX;
  const y = transform.top + row * scaleY;
  const roomy = Math.min(scaleX, scaleY) >= 28;
  const outside = row < 0 || col < 0 || row >= within.rows || col >= within.cols;
  const value = values?.[i * cols + j];
  if (outside && value !== undefined) {
    context.fillStyle = theme.light;
    context.fillRect(x, y, scaleX, scaleY);
    context.strokeStyle = theme.frame;
    context.lineWidth = 1;
    context.setLineDash([3, 3]);
    context.strokeRect(x + 0.5, y + 0.5, scaleX - 1, scaleY - 1);
    context.setLineDash([]);
    if (roomy) write(context, value, x + scaleX / 2, y + scaleY / 2, theme, scaleX);
  }
  const weight = weights?.[i * cols + j];
  if (weight === undefined) return;
  if (roomy) drawWeight(context, weight, x, y, scaleX, scaleY, theme);
  else if (dilation[0] * dilation[1] > 1) {
    context.fillStyle = theme.frame;
    context.fillRect(x + scaleX / 4, y + scaleY / 4, scaleX / 2, scaleY / 2);
  }
}

/** A label in the cell's lower right corner: `×-1`. */
function drawWeight(
  context: CanvasRenderingContext2D,
  weight: number,
  x: number,
  y: number,
  scaleX: number,
  scaleY: number,
  { frame, onFrame, font }: PaneTheme,
): void {
  const size = Math.max(8, Math.min(12, scaleX / 4));
  context.font = `600 ${size}px ${font}`;
  const room = Math.max(2, Math.floor((scaleX - 6) / context.measureText('0').width) - 1);
  const label = `×${cellText(weight, room)}`;
  const width = context.measureText(label).width + 4;
  context.fillStyle = frame;
  context.fillRect(x + scaleX - width, y + scaleY - size - 3, width, size + 3);
  context.fillStyle = onFrame;
  context.textAlign = 'right';
  context.textBaseline = 'bottom';
  context.fillText(label, x + scaleX - 2, y + scaleY - 1);
}

function write(
  context: CanvasRenderingContext2D,
  value: number,
  x: number,
  y: number,
  { font, frame }: PaneTheme,
  width: number,
): void {
  context.font = `italic ${Math.max(8, Math.min(14, width / 3.4))}px ${font}`;
  context.fillStyle = frame;
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  const room = Math.max(1, Math.floor((width - 4) / context.measureText('0').width));
  context.fillText(cellText(value, room), x, y);
}
