import { live } from 'lit/directives/live.js';
import { html, nothing, type TemplateResult } from 'lit/html.js';
import {
  applyFilter,
  colorize,
  filterGroups,
  filters,
  type KernelFilter,
  type RgbaImage,
  toRows,
} from '../../src/index.js';
import { canvasOf, figureOf } from '../parts/canvas.js';
import { signed } from '../parts/colors.js';
import { button } from '../parts/controls.js';
import { gridFigure } from '../parts/grid.js';
import { say, t } from '../state/language.js';
import { remember } from '../state/remember.js';
import { change, current, currentPhoto } from '../state/store.js';
import { grayImage } from './maps.js';

const kernelFilters = filters.filter((entry): entry is KernelFilter => entry.kind === 'kernel');
const iconOf = remember((entry: KernelFilter) => colorize(entry.matrix, 'diverging'), 100);
const resultOf = remember((image: RgbaImage, entry: KernelFilter): RgbaImage => {
  const result = applyFilter(image, entry, { border: 'reflect' });
  return 'width' in result ? result : grayImage(result);
}, 100);

/** Row 1: the catalogue of kernels, group by group. */
export function row01(): TemplateResult {
  const chosen = kernelFilters.find(({ id }) => id === current().chosen)!;
  const groups = filterGroups.filter(({ id }) => kernelFilters.some(({ group }) => group === id));
  const members = kernelFilters.filter(({ group }) => group === chosen.group);
  const choose = (id: string) => change(1, { chosen: id });
  const chooseGroup = (event: Event) => {
    const group = (event.target as HTMLSelectElement).value;
    choose(kernelFilters.find((entry) => entry.group === group)!.id);
  };
  return html`
    <p><label>${t('Group', '类别')}
      <select .value=${live(chosen.group)} @change=${chooseGroup}>
        ${groups.map(({ id, title }) => html`<option value=${id} ?selected=${id === chosen.group}>${say(title)}</option>`)}
      </select></label>
      <span class="note">${t(`${kernelFilters.length} kernels in ${groups.length} groups`, `共 ${groups.length} 类 ${kernelFilters.length} 个卷积核`)}</span>
    </p>
    <fieldset class="gallery">
      <legend>${t('Kernel', '卷积核')}</legend>
      ${members.map(
        (entry) => html`<label>
          <input type="radio" name="chosen" .checked=${live(entry === chosen)} @change=${() => choose(entry.id)} />
          ${canvasOf(iconOf(entry), '', { class: 'icon' })}
          ${say(entry.title)}
        </label>`,
      )}
    </fieldset>
    ${detail(chosen)}`;
}

function detail(entry: KernelFilter): TemplateResult {
  const rows = toRows(entry.matrix);
  const photo = currentPhoto();
  const fits = rows.length <= 5 && rows[0]!.length <= 5;
  const label = t(`Weights of ${entry.title.en}`, `${entry.title.zh}的权重`);
  return html`<div class="side">
    ${gridFigure(
      say(entry.title),
      { label, cells: rows, coloring: signed(rows) },
      t(
        `${rows.length} × ${rows[0]!.length}; red: positive, blue: negative`,
        `${rows.length} × ${rows[0]!.length}；红为正，蓝为负`,
      ),
    )}
    ${
      photo
        ? figureOf(
            t('Its result', '结果'),
            canvasOf(
              resultOf(photo.small, entry),
              t(`Result of ${entry.title.en}`, `${entry.title.zh}的结果`),
            ),
          )
        : nothing
    }
    <dl>
      <dt>${t('What it is for', '用途')}</dt><dd>${say(entry.meaning)}</dd>
      <dt>${t('Source', '来源')}</dt><dd>${entry.source}</dd>
      <dt>${t('Name in the code', '代码中的名称')}</dt><dd><code>${entry.id}</code></dd>
    </dl>
  </div>
  <p>${button(t('Use it in the rows below', '用于下面各行'), () => change(1, { kernel: rows }), !fits)}
    ${fits ? nothing : html`<span class="note">${t('Kernels larger than 5 × 5 do not fit the small image below.', '大于 5 × 5 的卷积核放不进下面的小图像。')}</span>`}</p>`;
}
