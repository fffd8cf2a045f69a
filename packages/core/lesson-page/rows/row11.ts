import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { RgbaImage } from '../../src/index.js';
import { canvasOf, figureOf } from '../parts/canvas.js';
import { choices, slider } from '../parts/controls.js';
import { t } from '../state/language.js';
import type { Photo } from '../state/photo.js';
import { change, current } from '../state/store.js';
import { grayImage, grayResponse, lookOf } from './maps.js';

/** Row 11: original, vertical and horizontal response, zoomed together. */
export function row11(photo: Photo): TemplateResult {
  const { kernel, second, look, zoom } = current();
  const gray = grayImage(photo.gray);
  const titles = [
    t('Original', '原图'),
    t('Vertical edges', '垂直边缘'),
    t('Horizontal edges', '水平边缘'),
  ];
  const images = [
    gray,
    lookOf(grayResponse(photo, kernel), look),
    lookOf(grayResponse(photo, second), look),
  ];
  return html`
    ${choices(
      'look',
      t('Responses', '响应的显示'),
      [
        ['signed', t('signed: 0 is mid-grey', '带符号：0 为中灰')],
        ['absolute', t('absolute: 0 is black', '绝对值：0 为黑')],
        ['colour', t('colours: red +, blue −', '颜色：红正蓝负')],
      ] as const,
      look,
      (value) => change(11, { look: value }),
    )}
    ${slider(t('Zoom', '放大'), zoom, [1, 8], (value) => change(11, { zoom: value }))}
    <div class="panels three">
      ${images.map((image, index) => figureOf(titles[index]!, zoomed(image, titles[index]!)))}
    </div>
    ${zoom > 1 ? figureOf(t('Which part: drag the frame', '显示的部分：拖动方框'), overview(gray)) : nothing}
    <p>${t(
      'Signed, the vertical response looks lit from the side and the horizontal one from above: where it is brighter on the left (or above), the response is positive and light.',
      '带符号显示时，垂直响应像从侧面照亮，水平响应像从上方照亮：左侧（或上方）更亮时，响应为正，显示为浅色。',
    )}</p>`;
}

function corner(): [top: number, left: number] {
  const { zoom, center } = current();
  const most = 100 - 100 / zoom;
  return [Math.min(center[0], most), Math.min(center[1], most)];
}

function zoomed(image: RgbaImage, title: string): TemplateResult {
  const [top, left] = corner();
  const { zoom } = current();
  return html`<div class="zoomed ${zoom > 2 ? 'pixels' : ''}" .style=${`--zoom:${zoom};--top:${-top}%;--left:${-left}%`}>${canvasOf(image, title)}</div>`;
}

/** The whole photograph as 100×100 parts, with the part that the panels show. */
function overview(image: RgbaImage): TemplateResult {
  const { zoom } = current();
  const [row, col] = corner().map(Math.round) as [number, number];
  const size = 100 / zoom;
  const places = Math.floor(100 - size) + 1;
  return canvasOf(image, t('The whole photo', '整张照片'), {
    class: 'overview',
    frame: {
      label: t('Part of the photo', '照片的一部分'),
      row,
      col,
      rows: size,
      cols: size,
      places: [places, places],
      parts: 100,
      move: (r, c) => change(11, { center: [r, c] }),
    },
  });
}
