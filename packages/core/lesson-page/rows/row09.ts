import { html, type TemplateResult } from 'lit/html.js';
import { explain } from '../../src/index.js';
import { canvasOf, figureOf } from '../parts/canvas.js';
import { slider } from '../parts/controls.js';
import { t } from '../state/language.js';
import type { Photo } from '../state/photo.js';
import { change, current } from '../state/store.js';
import { grayImage, grayResponse, lookOf, sizeOf, windowAt } from './maps.js';
import { chosenPixel, pixelFrame } from './pixel.js';

/** Row 9: a photograph in grey, and its response. */
export function row09(photo: Photo): TemplateResult {
  const { kernel, curtain } = current();
  const result = grayResponse(photo, kernel);
  const [row, col] = chosenPixel(result);
  const [h, w] = [kernel.length, kernel[0]!.length];
  const { cols } = photo.gray;
  const middle = (row + ((h - 1) >> 1)) * cols + col + ((w - 1) >> 1);
  const [r, g, b] = photo.image.data.subarray(4 * middle, 4 * middle + 3);
  const place = `(${row + ((h - 1) >> 1)}, ${col + ((w - 1) >> 1)})`;
  const { text } = explain(windowAt(photo.gray, row, col, h, w), kernel, 0, 0);
  return html`<div class="panels two">
      ${figureOf(t('Photo', '照片'), canvasOf(photo.image, t('The photo', '照片'), { frame: pixelFrame(9, result, kernel, 'photo') }), `${sizeOf(photo.gray)}`)}
      ${figureOf(
        t('Grey | response', '灰度 | 响应'),
        html`<div class="curtain" .style=${`--at:${curtain}%`}>
          ${canvasOf(grayImage(photo.gray), t('The photo in grey', '灰度照片'), { frame: pixelFrame(9, result, kernel, 'photo') })}
          ${canvasOf(lookOf(result, 'absolute'), t('The absolute response to the kernel', '卷积核响应的绝对值'), { class: 'over' })}
        </div>`,
        t('The response is shown by its absolute value, on black.', '响应以绝对值显示，黑色为 0。'),
      )}
    </div>
    ${slider(t('Grey ↔ response, %', '灰度 ↔ 响应，%'), curtain, [0, 100], (value) => change(9, { curtain: value }))}
    <p>${t(`Grey value at ${place}:`, `${place} 处的灰度值：`)}
      <span class="formula" data-testid="gray">(19595·${r} + 38470·${g} + 7471·${b} + 32768) >> 16 = ${photo.gray.data[middle]}</span></p>
    <p class="note">${t('The weights are 0.299, 0.587 and 0.114 times 65536, as in PIL’s convert("L").', '权重是 0.299、0.587 和 0.114 乘以 65536，与 PIL 的 convert("L") 相同。')}</p>
    <p>${t('Response there:', '该处的响应：')} <span class="formula" data-testid="gray-response">${text.replaceAll('-', '−')}</span></p>
    <p>${t('Upright edges are clear; level ones are not: the kernel subtracts right from left.', '竖直的边缘清晰，水平的边缘不明显：卷积核是左减右。')}</p>`;
}
