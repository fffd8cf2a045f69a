import { html, nothing, type TemplateResult } from 'lit/html.js';
import { conv, type Matrix } from '../../src/index.js';
import { canvasOf, figureOf } from '../parts/canvas.js';
import { signed } from '../parts/colors.js';
import { button, slider } from '../parts/controls.js';
import { editor } from '../parts/grid.js';
import { t } from '../state/language.js';
import type { Photo } from '../state/photo.js';
import { remember } from '../state/remember.js';
import type { Rows } from '../state/settings.js';
import { change, current } from '../state/store.js';
import { lookOf, sizeOf, valueAt } from './maps.js';
import { chosenPixel } from './pixel.js';
import { mapsOf } from './row13.js';

/** The maps of the next layer, or why there are none. */
const nextLayer = remember((maps: readonly Matrix[], weights: Rows): Matrix[] | string => {
  try {
    return conv(
      maps as Matrix[],
      weights.map((filter) => filter.map((weight) => [[weight]])),
    );
  } catch (error) {
    return (error as Error).message;
  }
});

/** Row 14: the maps are the channels of the next layer's input. */
export function row14(photo: Photo): TemplateResult {
  const { bank, next } = current();
  const maps = mapsOf(photo, bank);
  const [count, channels] = [next.length, next[0]!.length];
  const result = nextLayer(maps, next);
  const set = (changed: (next: Rows) => Rows) => change(14, { next: changed(current().next) });
  const fits = typeof result !== 'string';
  return html`<ol class="chain" aria-label=${t('The two layers', '两个层')}>
      <li><b>3</b> ${t('channels: red, green, blue', '个通道：红、绿、蓝')}</li>
      <li class="layer"><b>${bank.length} × 3 × 3 × 3</b> ${t('filters × channels × rows × columns', '滤波器 × 通道 × 行 × 列')}</li>
      <li><b>${bank.length}</b> ${t('channels: the maps of row 13', '个通道：第 13 行的特征图')}</li>
      <li class="layer ${fits ? '' : 'mismatch'}"><b data-testid="shape">${count} × ${channels} × 1 × 1</b> ${t('filters × channels × rows × columns', '滤波器 × 通道 × 行 × 列')}</li>
      <li>${fits ? html`<b>${count}</b> ${t('channels', '个通道')}` : html`<b>?</b>`}</li>
    </ol>
    ${
      fits
        ? nothing
        : html`<div role="alert" class="bad" data-testid="mismatch"><p>${t(
            `This layer doesn’t fit: its filters have ${channels} ${channels === 1 ? 'channel' : 'channels'}, but ${bank.length === 1 ? 'one map comes' : `${bank.length} maps come`} in.`,
            `这一层不匹配：滤波器有 ${channels} 个通道，而输入有 ${bank.length} 张特征图。`,
          )}</p><p><code>${result}</code></p></div>`
    }
    <div class="side">
      ${figureOf(
        t(
          'Weights: a row for each filter, a column for each channel',
          '权重：每行一个滤波器，每列一个通道',
        ),
        editor({
          id: 'next',
          label: t('Weights of the next layer', '下一层的权重'),
          rows: next,
          coloring: signed(next),
          edit: set,
        }),
        t(
          'A 1 × 1 filter adds up the maps with its weights, pixel by pixel.',
          '1 × 1 的滤波器逐像素地把各特征图加权相加。',
        ),
      )}
      <div>
        ${slider(t('Channels of its filters', '滤波器的通道数'), channels, [1, 6], (value) => set((now) => now.map((row) => Array.from({ length: value }, (_, index) => row[index] ?? 0))))}
        ${slider(t('Number of filters', '滤波器个数'), count, [1, 6], (value) => set((now) => Array.from({ length: value }, (_, index) => now[index] ?? Array.from({ length: now[0]!.length }, (_, at) => (at === index ? 1 : 0)))))}
        <p>${button(t('Make it fit', '使其匹配'), () => set((now) => now.map((row) => Array.from({ length: bank.length }, (_, index) => row[index] ?? 0))), fits)}</p>
      </div>
    </div>
    ${fits ? results(result) : nothing}
    <p>${t('At first the two filters add and subtract the two directions: they respond to the two diagonals.', '最初的两个滤波器是两个方向的和与差：分别对两条对角线方向有响应。')}</p>`;
}

function results(maps: readonly Matrix[]): TemplateResult {
  const [row, col] = chosenPixel(maps[0]!);
  return html`<div class="panels two">
      ${maps.map((map, index) => {
        const title = t(`Channel ${index + 1}`, `通道 ${index + 1}`);
        return figureOf(title, canvasOf(lookOf(map, 'colour'), title), sizeOf(map));
      })}
    </div>
    <p class="formula" data-testid="next">${t('At', '位于')} (${row}, ${col})${t(': ', '：')}${maps
      .map((map) => valueAt(map, row, col))
      .join(', ')
      .replaceAll('-', '−')}</p>`;
}
