import { html, type TemplateResult } from 'lit/html.js';
import { formatMatrix, matrix } from '../../src/index.js';
import { figureOf } from '../parts/canvas.js';
import { signed, viridis } from '../parts/colors.js';
import { checkbox, choices } from '../parts/controls.js';
import { editor, gridFigure } from '../parts/grid.js';
import { imshow } from '../parts/imshow.js';
import { t } from '../state/language.js';
import { remember } from '../state/remember.js';
import { inside, type Rows, type State } from '../state/settings.js';
import { change, current } from '../state/store.js';
import { response } from './response.js';

const transposed = (rows: Rows): Rows => rows[0]!.map((_, col) => rows.map((row) => row[col]!));
const turn = remember((image: Rows, how: State['turned']): Rows => {
  if (how === 'same') return image;
  const upright = transposed(image);
  return how === 'transposed' ? upright : [...upright.slice(3), ...upright.slice(0, 3)];
});
const absoluteOf = remember((rows: Rows): Rows => rows.map((row) => row.map(Math.abs)));

/** Row 8: the kernel for horizontal edges, and what the sign says. */
export function row08(): TemplateResult {
  const { image, second, turned, absolute, at } = current();
  const used = turn(image, turned);
  const values = response(used, second);
  const result = absolute ? absoluteOf(values) : values;
  const places = [result.length, result[0]!.length] as const;
  const [row, col] = inside(at, ...places);
  const [h, w] = [second.length, second[0]!.length];
  const move = (r: number, c: number) => change(8, { at: [r, c] });
  return html`
    ${choices(
      'turned',
      t('Image', '图像'),
      [
        ['same', t('As in row 3', '第 3 行的图像')],
        ['transposed', t('Transposed', '转置')],
        ['swapped', t('Transposed, halves swapped', '转置并交换上下两半')],
      ] as const,
      turned,
      (value) => change(8, { turned: value }),
    )}
    ${checkbox(t('Absolute value', '绝对值'), absolute, (value) => change(8, { absolute: value }))}
    <div class="side">
      ${gridFigure(t('Input', '输入'), {
        cells: used,
        coloring: viridis(used),
        axes: true,
        frame: { label: t('Window', '窗口'), row, col, rows: h, cols: w, places, move },
      })}
      ${figureOf(
        t('Kernel', '卷积核'),
        editor({
          id: 'second',
          label: t('Kernel for horizontal edges', '水平边缘的卷积核'),
          rows: second,
          coloring: signed(second),
          edit: (changed) => change(8, { second: changed(current().second) }),
        }),
      )}
      ${figureOf(
        t('Response', '响应'),
        imshow(result, {
          label: t('Response', '响应'),
          frame: { label: t('Output value', '输出值'), row, col, places, move },
        }),
      )}
      <pre class="printed" data-testid="horizontal">${formatMatrix(matrix(result), { format: 'numpy-repr' })}</pre>
    </div>
    <p>${t(
      'Positive: brighter above. Negative: brighter below. The absolute value says how strong the edge is.',
      '正值：上方更亮；负值：下方更亮。绝对值表示边缘的强弱。',
    )}</p>`;
}
