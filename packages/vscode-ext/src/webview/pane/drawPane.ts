import type { Image } from '../../worker/messages';
import type { Transform } from '../view/transform';
import { drawNumbers } from './drawNumbers';
import { drawFrame, type Overlay } from './drawOverlay';
import { drawProfile } from './drawProfile';
import type { PaneTheme } from './theme';

/** A cell at least this wide and high, in CSS pixels, has its number written on it. */
export const leastNumberedCell = 28;

/** From this size on cells have lines between them. */
const leastLinedCell = 10;

export interface PaneContent {
  readonly image: Image;
  readonly transform: Transform;
  readonly overlay: Overlay | null;
  /** The row whose values are drawn. */
  readonly profile?: number | undefined;
}

/** Draws one pane afresh. */
export function drawPane(
  canvas: HTMLCanvasElement,
  content: PaneContent | null,
  theme: PaneTheme,
): void {
  const context = canvas.getContext('2d');
  if (!context) return;
  const ratio = window.devicePixelRatio || 1;
  const { clientWidth: width, clientHeight: height } = canvas;
  canvas.width = Math.max(1, Math.round(width * ratio));
  canvas.height = Math.max(1, Math.round(height * ratio));
  context.scale(ratio, ratio);
  if (!content) return;
  const { image, transform, overlay, profile } = content;
  const { scaleX, scaleY } = transform;
  drawImage(context, image, transform, theme, ratio);
  const smallest = Math.min(scaleX, scaleY);
  const visible = visibleCells(image, transform, width, height);
  if (smallest >= leastLinedCell) drawLines(context, visible, transform, theme);
  if (smallest >= leastNumberedCell) drawNumbers(context, image, visible, transform, theme);
  if (overlay) drawFrame(context, overlay, transform, theme);
  if (profile !== undefined) {
    drawProfile(context, image, transform, profile, { width, height }, theme);
  }
}

/** Draws an image's pixels where it lies. */
export function drawImage(
  context: CanvasRenderingContext2D,
  image: Image,
  { left, top, scaleX, scaleY }: Transform,
  theme: PaneTheme,
  ratio: number,
): void {
  context.save();
  context.beginPath();
  context.rect(left, top, image.cols * scaleX, image.rows * scaleY);
  context.clip();
  drawChecker(context, context.canvas.clientWidth, context.canvas.clientHeight, theme);
  // Pixels stay squares when enlarged, and are averaged when made smaller.
  context.imageSmoothingEnabled = Math.min(scaleX, scaleY) * image.factor * ratio < 1;
  context.imageSmoothingQuality = 'medium';
  const { bitmap, factor } = image;
  context.drawImage(
    bitmap,
    left,
    top,
    bitmap.width * factor * scaleX,
    bitmap.height * factor * scaleY,
  );
  context.restore();
}

/** A range of cells; the ends are not part of it. */
export interface CellRange {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

function visibleCells(
  { rows, cols }: Image,
  { left, top, scaleX, scaleY }: Transform,
  width: number,
  height: number,
): CellRange {
  return {
    top: Math.max(0, Math.floor(-top / scaleY)),
    bottom: Math.min(rows, Math.ceil((height - top) / scaleY)),
    left: Math.max(0, Math.floor(-left / scaleX)),
    right: Math.min(cols, Math.ceil((width - left) / scaleX)),
  };
}

/** The squares behind an image's transparent parts. */
function drawChecker(
  context: CanvasRenderingContext2D,
  width: number,
  height: number,
  { light, dark }: PaneTheme,
): void {
  const size = 8;
  context.fillStyle = light;
  context.fillRect(0, 0, width, height);
  context.fillStyle = dark;
  for (let y = 0; y < height; y += size) {
    for (let x = (y / size) % 2 === 0 ? 0 : size; x < width; x += 2 * size) {
      context.fillRect(x, y, size, size);
    }
  }
}

function drawLines(
  context: CanvasRenderingContext2D,
  { top, bottom, left, right }: CellRange,
  transform: Transform,
  { grid }: PaneTheme,
): void {
  const x = (col: number) => transform.left + col * transform.scaleX;
  const y = (row: number) => transform.top + row * transform.scaleY;
  context.strokeStyle = grid;
  context.lineWidth = 1;
  context.beginPath();
  for (let col = left; col <= right; col++) {
    context.moveTo(Math.round(x(col)) + 0.5, y(top));
    context.lineTo(Math.round(x(col)) + 0.5, y(bottom));
  }
  for (let row = top; row <= bottom; row++) {
    context.moveTo(x(left), Math.round(y(row)) + 0.5);
    context.lineTo(x(right), Math.round(y(row)) + 0.5);
  }
  context.stroke();
}
