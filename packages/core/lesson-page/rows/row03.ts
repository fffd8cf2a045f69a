import { html, type TemplateResult } from 'lit/html.js';
import { figureOf } from '../parts/canvas.js';
import { button } from '../parts/controls.js';
import { editor } from '../parts/grid.js';
import { imshow } from '../parts/imshow.js';
import { initialState } from '../state/address.js';
import { t } from '../state/language.js';
import type { Rows } from '../state/settings.js';
import { change, current, currentlyPointed, point } from '../state/store.js';

/** Row 3: the same matrix as numbers and as colours. */
export function row03(): TemplateResult {
  const { image } = current();
  const over = (row?: number, col?: number) =>
    point(row === undefined ? undefined : { row: 3, name: `${row} ${col}` });
  const pointed = currentlyPointed();
  const classOf = (row: number, col: number) =>
    pointed?.row === 3 && pointed.name === `${row} ${col}` ? 'lit' : '';
  const set = (rows: Rows) => change(3, { image: rows });
  return html`<div class="side">
      ${figureOf(
        t('Numbers', '数值'),
        editor({
          id: 'image',
          label: t('Image', '图像'),
          rows: image,
          classOf,
          over,
          edit: (changed) => set(changed(current().image)),
        }),
        t(
          'Edit any number: rows 4 to 8 use this image.',
          '可以修改任意数值：第 4 至 8 行都使用这幅图像。',
        ),
      )}
      ${figureOf(
        t('Colours (imshow, viridis)', '颜色（imshow，viridis）'),
        imshow(image, {
          label: t('Image as colours', '以颜色显示的图像'),
          hidesNumbers: true,
          classOf,
          over,
        }),
      )}
    </div>
    <p>
      ${button(t('The lesson’s image', '课程的图像'), () => set(initialState.image))}
      ${button(t('Nearly equal: 10 and 9', '相近的值：10 和 9'), () => set(initialState.image.map((row) => row.map((value) => (value === 10 ? 10 : 9)))))}
      ${button(t('All 10', '全为 10'), () => set(initialState.image.map((row) => row.map(() => 10))))}
    </p>
    <p>${t(
      'In the lesson’s image the jump is between columns 2 and 3.',
      '在课程的图像中，突变位于第 2 列与第 3 列之间。',
    )}</p>`;
}
