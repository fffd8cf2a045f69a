import { html, nothing, type TemplateResult } from 'lit/html.js';
import { channel, singleConv } from '../../src/index.js';
import { canvasOf, figureOf } from '../parts/canvas.js';
import { colorBar } from '../parts/colorBar.js';
import { coloring, signed } from '../parts/colors.js';
import { checkbox } from '../parts/controls.js';
import { editor, grid } from '../parts/grid.js';
import { short } from '../parts/short.js';
import { t } from '../state/language.js';
import type { Photo } from '../state/photo.js';
import { remember } from '../state/remember.js';
import type { Rows, State } from '../state/settings.js';
import { change, current } from '../state/store.js';
import { colourResponse, grayImage, largest, lookOf, valueAt, windowAt } from './maps.js';
import { chosenPixel, pixelFrame } from './pixel.js';

const channelOf = remember((photo: Photo, index: number) => channel(photo.rgb, index));
const responseOf = remember((photo: Photo, index: number, kernel: Rows) =>
  singleConv(channelOf(photo, index), kernel),
);
const bytes = coloring('gray', 0, 255);

/** Row 12: v1, v2 and v3 of red, green and blue, and their sum. */
export function row12(photo: Photo): TemplateResult {
  const { own, kernel, weights } = current();
  const kernels = own ? weights : [kernel, kernel, kernel];
  const each = kernels.map((one, index) => responseOf(photo, index, one));
  const sum = colourResponse(photo, own ? weights : kernel);
  const [row, col] = chosenPixel(sum);
  const values = each.map((map) => valueAt(map, row, col));
  const names = [t('Red', '红'), t('Green', '绿'), t('Blue', '蓝')];
  const [h, w] = [kernels[0]!.length, kernels[0]![0]!.length];
  const most = Math.max(...each.map((map) => largest(map)), largest(sum)) / 3;
  return html`
    ${checkbox(
      t(
        'Own weights for each channel, as a filter of a network has',
        '每个通道使用各自的权重（神经网络的滤波器就是这样）',
      ),
      own,
      (value) => change(12, { own: value }),
    )}
    <div class="panels three">
      ${names.map((name, index) => {
        const pixels = windowAt(channelOf(photo, index), row, col, h, w);
        return html`<div class="channel c${index}">
          ${figureOf(name, canvasOf(grayImage(channelOf(photo, index)), t(`${name} channel`, `${name}色通道`), { frame: pixelFrame(12, sum, kernels[0]!, 'photo') }))}
          <div class="side">
            ${grid({ label: t(`Window, ${name}`, `${name}色窗口`), cells: pixels, coloring: bytes })}
            ${
              own
                ? editor({
                    id: `weights${index}`,
                    label: t(`Weights, ${name}`, `${name}色权重`),
                    rows: weights[index]!,
                    coloring: signed(weights[index]!),
                    edit: (changed) => {
                      const now = current().weights;
                      const next = now.with(index, changed(now[index]!)) as State['weights'];
                      change(12, { weights: next });
                    },
                  })
                : nothing
            }
          </div>
          <p class="formula" data-testid="v${index + 1}">v${index + 1} = ${short(values[index]!)}</p>
        </div>`;
      })}
    </div>
    <p class="formula" data-testid="channel-sum" aria-live="polite">v1 + v2 + v3 = ${values.map((value) => (value < 0 ? `(${short(value)})` : short(value))).join(' + ')} = ${short(valueAt(sum, row, col))}</p>
    <p class="note">${t(`at output row ${row}, column ${col}`, `输出第 ${row} 行，第 ${col} 列`)}</p>
    <div class="panels four">
      ${[...each, sum].map((map, index) => {
        const title =
          index < 3
            ? t(`v${index + 1} (${names[index]})`, `v${index + 1}（${names[index]}）`)
            : 'v1 + v2 + v3';
        return figureOf(
          title,
          canvasOf(lookOf(map, 'colour', most), title, {
            frame: pixelFrame(12, sum, kernels[0]!, 'result'),
          }),
        );
      })}
    </div>
    <div class="side"><p class="note">${t('All four have one scale, so they can be compared.', '四幅图使用同一尺度，可以互相比较。')}</p>${colorBar('diverging', -most, most)}</div>`;
}
