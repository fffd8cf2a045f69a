import type { Image } from '../../worker/messages';
import type { Transform } from '../view/transform';
import { drawImage } from './drawPane';
import type { PaneTheme } from './theme';

/** How near to the line of a wipe it is taken, in CSS pixels. */
const reach = 12;

/** Whether a point takes the line of a wipe. */
export function isOnWipe(x: number, split: number, width: number): boolean {
  return Math.abs(x - split * width) <= reach;
}

/** Draws another image over the pane's left part, up to a line with a handle. */
export function drawWipe(
  canvas: HTMLCanvasElement,
  image: Image,
  transform: Transform,
  split: number,
  theme: PaneTheme,
): void {
  const context = canvas.getContext('2d');
  if (!context) return;
  const { clientWidth: width, clientHeight: height } = canvas;
  const x = Math.round(split * width);
  context.save();
  context.beginPath();
  context.rect(0, 0, x, height);
  context.clip();
  context.fillStyle = theme.background;
  context.fillRect(0, 0, width, height);
  drawImage(context, image, transform, theme, window.devicePixelRatio || 1);
  context.restore();
  context.fillStyle = '#000000a0';
  context.fillRect(x - 2, 0, 4, height);
  context.fillStyle = theme.frame;
  context.fillRect(x - 1, 0, 2, height);
  context.beginPath();
  context.arc(x, height / 2, 8, 0, 2 * Math.PI);
  context.fill();
}
