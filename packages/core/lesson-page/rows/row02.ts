import { html, type TemplateResult } from 'lit/html.js';
import { formula } from '../../src/index.js';
import { gridFigure } from '../parts/grid.js';
import { placePlayer } from '../parts/player.js';
import { t } from '../state/language.js';
import { inside } from '../state/settings.js';
import { change, current, currentlyPointed, point } from '../state/store.js';

const letters = ['abcd', 'efgh', 'ijkl'].map((row) => [...row]);
const kernel = ['wx', 'yz'].map((row) => [...row]);
const places = [2, 3] as const;

/** Row 2: the formula of one output, with letters for numbers. */
export function row02(): TemplateResult {
  const [row, col] = inside(current().letter, ...places);
  const move = (r: number, c: number) => change(2, { letter: [r, c] });
  const pointed = currentlyPointed();
  const term = pointed?.row === 2 ? Number(pointed.name) : -1;
  const terms = formula(letters, kernel, row, col).split(' + ');
  const light = (index: number | undefined) =>
    point(index === undefined ? undefined : { row: 2, name: String(index) });
  const isLit = (r: number, c: number, index: number) =>
    r === Math.floor(index / 2) && c === index % 2;
  return html`<div class="side">
    ${gridFigure(
      t('Image', '图像'),
      {
        label: t('Image of letters', '字母图像'),
        cells: letters,
        classOf: (r, c) => (term >= 0 && isLit(r - row, c - col, term) ? 'lit' : ''),
        frame: { label: t('2×2 window', '2×2 窗口'), row, col, rows: 2, cols: 2, places, move },
      },
      t('Drag the window, or use the arrow keys.', '拖动窗口，或用方向键移动。'),
    )}
    <span class="sign" aria-hidden="true">∗</span>
    ${gridFigure(t('Kernel', '卷积核'), {
      label: t('Kernel of letters', '字母卷积核'),
      cells: kernel,
      classOf: (r, c) => (term >= 0 && isLit(r, c, term) ? 'lit' : ''),
      over: (r, c) => light(r === undefined ? undefined : 2 * r + c!),
    })}
    <div>
      <p>${t(`Output at row ${row}, column ${col}:`, `第 ${row} 行、第 ${col} 列的输出：`)}</p>
      <p class="formula" aria-live="polite">
        ${terms.map(
          (text, index) =>
            html`${index > 0 ? ' + ' : ''}<button type="button" class="term ${index === term ? 'lit' : ''}"
                @pointerenter=${() => light(index)} @pointerleave=${() => light(undefined)}
                @focus=${() => light(index)} @blur=${() => light(undefined)}>${text}</button>`,
        )}
      </p>
      <p class="note">${t('Point at a term to see its two factors.', '指向一项，查看它的两个因数。')}</p>
      ${placePlayer('letters', ...places, () => current().letter, move)}
    </div>
  </div>
  <p class="note">${t(
    'Deep learning calls this convolution. Mathematics calls it cross-correlation: the kernel is not flipped.',
    '深度学习称之为“卷积”；数学上它是互相关：卷积核没有翻转。',
  )}</p>`;
}
