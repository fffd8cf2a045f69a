import type { Image } from '../../worker/messages';
import type { Transform } from '../view/transform';
import { cellText } from './cellText';
import type { CellRange } from './drawPane';
import type { PaneTheme } from './theme';

/** Writes the numbers on the visible cells, dark on light and light on dark. */
export function drawNumbers(
  context: CanvasRenderingContext2D,
  image: Image,
  { top, bottom, left, right }: CellRange,
  transform: Transform,
  { font }: PaneTheme,
): void {
  if (right <= left || bottom <= top) return;
  const { scaleX, scaleY } = transform;
  const { planes, cols } = image;
  const colours = cellColours(image.bitmap, { top, bottom, left, right });
  const size = Math.max(8, Math.min(14, scaleX / 3.4, (scaleY - 4) / planes.length));
  context.font = `${size}px ${font}`;
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  const room = Math.max(1, Math.floor((scaleX - 4) / context.measureText('0').width));
  const lineHeight = Math.min(size * 1.2, scaleY / planes.length);
  for (let row = top; row < bottom; row++) {
    for (let col = left; col < right; col++) {
      context.fillStyle = colours(row, col);
      const x = transform.left + (col + 0.5) * scaleX;
      const y = transform.top + (row + 0.5) * scaleY - ((planes.length - 1) * lineHeight) / 2;
      for (const [index, { matrix }] of planes.entries()) {
        context.fillText(cellText(matrix.data[row * cols + col]!, room), x, y + index * lineHeight);
      }
    }
  }
}

/** Black or white, whichever stands out on a cell. */
function cellColours(
  bitmap: Image['bitmap'],
  { top, bottom, left, right }: CellRange,
): (row: number, col: number) => string {
  const width = right - left;
  const height = bottom - top;
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (!context) return () => 'gray';
  context.drawImage(bitmap, left, top, width, height, 0, 0, width, height);
  const { data } = context.getImageData(0, 0, width, height);
  return (row, col) => {
    const at = ((row - top) * width + col - left) * 4;
    const luma = 0.299 * data[at]! + 0.587 * data[at + 1]! + 0.114 * data[at + 2]!;
    return luma > 128 || data[at + 3]! < 128 ? '#000000' : '#ffffff';
  };
}
