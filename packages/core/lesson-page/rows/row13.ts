import { html, type TemplateResult } from 'lit/html.js';
import { filters, kernels } from '../../src/index.js';
import { canvasOf, figureOf } from '../parts/canvas.js';
import { button } from '../parts/controls.js';
import { say, t } from '../state/language.js';
import type { Photo } from '../state/photo.js';
import { remember } from '../state/remember.js';
import { change, current } from '../state/store.js';
import { featureMaps, lookOf, rowsOf, sizeOf } from './maps.js';

const small = kernels.filter(({ matrix }) => matrix.rows === 3 && matrix.cols === 3);
const titleOf = (id: string) => say(filters.find((entry) => entry.id === id)!.title);
/** The 3×3 kernels of the filters that are chosen. */
const kernelsOf = remember((bank: readonly string[]) =>
  bank.map((id) => rowsOf(kernels.find((entry) => entry.id === id)!.matrix)),
);

export const mapsOf = (photo: Photo, bank: readonly string[]) =>
  featureMaps(photo, kernelsOf(bank));

/** Row 13: several filters, and as many maps. */
export function row13(photo: Photo): TemplateResult {
  const { bank } = current();
  const maps = mapsOf(photo, bank);
  const set = (changed: (bank: readonly string[]) => readonly string[]) =>
    change(13, { bank: changed(current().bank) });
  return html`<p class="formula" data-testid="channels" aria-live="polite">
      ${t(`3 input channels → ${bank.length} filters → ${bank.length} output channels`, `3 个输入通道 → ${bank.length} 个滤波器 → ${bank.length} 个输出通道`)}</p>
    <div class="panels four">
      ${bank.map((id, index) => {
        const name = t(`Filter ${index + 1}`, `滤波器 ${index + 1}`);
        return html`<div>
          ${figureOf(`${index + 1}. ${titleOf(id)}`, canvasOf(lookOf(maps[index]!, 'colour'), titleOf(id)), sizeOf(maps[index]!))}
          <p><select aria-label=${name} @change=${(event: Event) => set((now) => now.with(index, (event.target as HTMLSelectElement).value))}>
            ${small.map((entry) => html`<option value=${entry.id} ?selected=${entry.id === id}>${titleOf(entry.id)}</option>`)}
          </select>
          ${button(t(`Remove ${index + 1}`, `移除 ${index + 1}`), () => set((now) => now.filter((_, at) => at !== index)), bank.length === 1)}</p>
        </div>`;
      })}
    </div>
    <p>${button(t('Add a filter', '添加滤波器'), () => set((now) => [...now, small.find(({ id }) => !now.includes(id))!.id]), bank.length === 6)}</p>
    <p class="note">${t('Red is positive, blue negative, white 0. The first four look for edges in three directions and for small spots and lines.', '红为正，蓝为负，白为 0。最初的四个滤波器分别寻找三个方向的边缘，以及细小的点和线。')}</p>`;
}
