import { html, type TemplateResult } from 'lit/html.js';
import { formatMatrix, windows } from '../../src/index.js';
import { viridis } from '../parts/colors.js';
import { gridFigure } from '../parts/grid.js';
import { placePlayer } from '../parts/player.js';
import { t } from '../state/language.js';
import { inside, type Rows } from '../state/settings.js';
import { change, current } from '../state/store.js';

/** Row 4: the window starts anywhere, and is cut off at the edge. */
export function row04(): TemplateResult {
  const { image, kernel, start } = current();
  const [row, col] = inside(start, 6, 6);
  const [h, w] = [kernel.length, kernel[0]!.length];
  const { window } = [...windows(image as number[][], kernel as number[][], { clip: true })][
    6 * row + col
  ]!;
  const isCut = (r: number, c: number) => r + h > 6 || c + w > 6;
  const move = (r: number, c: number) => change(4, { start: [r, c] });
  const cutCount = 36 - (7 - h) * (7 - w);
  return html`<div class="side">
      ${gridFigure(t('Image', '图像'), {
        cells: image,
        coloring: viridis(image),
        axes: true,
        frame: {
          label: t('Window', '窗口'),
          row,
          col,
          rows: window.rows,
          cols: window.cols,
          places: [6, 6],
          move,
          isCut: isCut(row, col),
        },
      })}
      ${gridFigure(
        t('Start positions', '起始位置'),
        {
          label: t('Start positions: full or cut off', '起始位置：完整或被截断'),
          cells: image.map((line, r) =>
            line.map((_, c) => (isCut(r, c) ? shapeAt(image, kernel, r, c) : '✓')),
          ),
          axes: true,
          classOf: (r, c) => (isCut(r, c) ? 'red' : 'green'),
          frame: { label: t('Start position', '起始位置'), row, col, places: [6, 6], move },
        },
        t(
          `${36 - cutCount} full windows, ${cutCount} cut off (rows × columns)`,
          `${36 - cutCount} 个完整窗口，${cutCount} 个被截断（行 × 列）`,
        ),
      )}
      <div>
        <p>${t(`Row ${row}, column ${col}:`, `第 ${row} 行，第 ${col} 列：`)}
          <strong class=${isCut(row, col) ? 'bad' : ''}>${window.rows} × ${window.cols}</strong>
          ${
            isCut(row, col)
              ? t(
                  `: cut off, the ${h} × ${w} kernel does not fit`,
                  `：被截断，与 ${h} × ${w} 的卷积核不符`,
                )
              : ''
          }</p>
        <pre class="printed" data-testid="window">${formatMatrix(window, { format: 'numpy' })}</pre>
        ${placePlayer('walk', 6, 6, () => current().start, move)}
      </div>
    </div>`;
}

const shapeAt = (image: Rows, kernel: Rows, row: number, col: number) =>
  `${Math.min(kernel.length, image.length - row)}×${Math.min(kernel[0]!.length, image[0]!.length - col)}`;
