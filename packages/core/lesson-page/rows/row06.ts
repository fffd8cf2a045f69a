import { html, nothing, type TemplateResult } from 'lit/html.js';
import { explain, rotate180, toRows } from '../../src/index.js';
import { figureOf } from '../parts/canvas.js';
import { signed, viridis } from '../parts/colors.js';
import { checkbox } from '../parts/controls.js';
import { editor, gridFigure } from '../parts/grid.js';
import { short } from '../parts/short.js';
import { t } from '../state/language.js';
import { inside, type Rows } from '../state/settings.js';
import { change, current } from '../state/store.js';
import { response } from './response.js';

/** Row 6: the products of one window, and their sum. */
export function row06(): TemplateResult {
  const { image, kernel, flip, at } = current();
  const used = flip ? toRows(rotate180(kernel)) : kernel;
  const sums = response(image, used);
  const places = [sums.length, sums[0]!.length] as const;
  const [row, col] = inside(at, ...places);
  const explained = explain(image, used, row, col);
  const products = toRows(explained.products).map((line) => line.map((value) => value || 0));
  const move = (r: number, c: number) => change(6, { at: [r, c] });
  const group = grouped(toRows(explained.window), used);
  return html`<div class="side">
      ${gridFigure(
        t('Window', '窗口'),
        { cells: toRows(explained.window), coloring: viridis(image) },
        t(`at row ${row}, column ${col}`, `第 ${row} 行，第 ${col} 列`),
      )}
      <span class="sign" aria-hidden="true">×</span>
      ${figureOf(
        flip ? t('Kernel, before the flip', '卷积核（翻转前）') : t('Kernel', '卷积核'),
        editor({
          id: 'kernel',
          label: t('Kernel', '卷积核'),
          rows: kernel,
          coloring: signed(kernel),
          edit: (changed) => change(6, { kernel: changed(current().kernel) }),
        }),
        t('Edit its numbers.', '可以修改数值。'),
      )}
      ${flip ? gridFigure(t('Flipped', '翻转后'), { label: t('Flipped kernel', '翻转后的卷积核'), cells: used, coloring: signed(used) }) : nothing}
      <span class="sign" aria-hidden="true">=</span>
      ${gridFigure(t('Products', '乘积'), { cells: products, coloring: signed(products) })}
      ${gridFigure(
        t('All sums', '所有的和'),
        {
          cells: sums,
          coloring: signed(sums),
          axes: true,
          frame: { label: t('Output value', '输出值'), row, col, places, move },
        },
        t('Choose a sum: drag, or use the arrow keys.', '选择一个和：拖动，或用方向键。'),
      )}
    </div>
    <p class="formula" data-testid="sum" aria-live="polite">${explained.text.replaceAll('-', '−')}</p>
    ${group ? html`<p class="formula" data-testid="grouped">${group}</p>` : nothing}
    ${checkbox(t('Flip the kernel (true convolution)', '翻转卷积核（真正的卷积）'), flip, (value) =>
      change(6, { flip: value }),
    )}
    <ul>
      <li>${t('All values in the window are equal: the sum is 0, because the weights add up to 0.', '窗口内的数值都相同：权重之和为 0，所以结果为 0。')}</li>
      <li>${t('They are nearly equal: the sum is near 0. Try the image with 10 and 9 in row 3.', '数值相近：结果接近 0。可在第 3 行试试 10 和 9 的图像。')}</li>
      <li>${t('The more the two sides differ, the larger the absolute value: that is an edge.', '两侧相差越大，绝对值越大：这就是边缘。')}</li>
    </ul>`;
}

/** The sum without its zero terms, where the weights are 1, 0 and −1: (10+10+10) − (−3−3−3) = 39. */
function grouped(window: Rows, kernel: Rows): string | undefined {
  const weights = kernel.flat();
  const values = window.flat();
  const of = (sign: number) => values.filter((_, index) => weights[index] === sign);
  const [plus, minus] = [of(1), of(-1)];
  if (plus.length === 0 || minus.length === 0) return undefined;
  if (weights.some((weight) => ![1, 0, -1].includes(weight))) return undefined;
  const sum = (list: readonly number[]) => list.reduce((all, value) => all + value, 0);
  return `(${plus.map(short).join(' + ')}) − (${minus.map((value) => (value < 0 ? `(${short(value)})` : short(value))).join(' + ')}) = ${short(sum(plus) - sum(minus))}`;
}
