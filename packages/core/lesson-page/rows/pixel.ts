import type { Matrix } from '../../src/index.js';
import type { Frame } from '../parts/frame.js';
import { t } from '../state/language.js';
import { inside, type Place, type Rows } from '../state/settings.js';
import { change, current } from '../state/store.js';

/** The output value that was chosen, kept inside a result. */
export const chosenPixel = ({ rows, cols }: Matrix): Place => inside(current().pixel, rows, cols);

/** The mark of the chosen output value on an image, and on the photograph at its window's middle. */
export function pixelFrame(
  row: number,
  result: Matrix,
  kernel: Rows,
  on: 'result' | 'photo',
): Frame {
  const [r, c] = chosenPixel(result);
  const [down, right] =
    on === 'photo' ? [(kernel.length - 1) >> 1, (kernel[0]!.length - 1) >> 1] : [0, 0];
  return {
    label: t('Pixel', '像素'),
    row: r + down,
    col: c + right,
    places: [result.rows + down, result.cols + right],
    move: (r, c) => change(row, { pixel: [Math.max(0, r - down), Math.max(0, c - right)] }),
  };
}
