import { unsafeHTML } from 'lit/directives/unsafe-html.js';
import { html, nothing, type TemplateResult } from 'lit/html.js';
import { extentOf, type Layer, outputSize } from '../layers/layer.js';
import { drawingOf } from '../layers/squares.js';
import { toGif } from '../layers/toGif.js';
import { toSvg } from '../layers/toSvg.js';
import { button, slider } from '../parts/controls.js';
import { download } from '../parts/download.js';
import { player } from '../parts/player.js';
import { t } from '../state/language.js';
import { remember } from '../state/remember.js';
import { layerLimits } from '../state/settings.js';
import { change, current } from '../state/store.js';

const drawn = remember(drawingOf);

/** After the lesson: the arithmetic of padding, stride and dilation, as an animated drawing. */
export function row15(): TemplateResult {
  const { layer } = current();
  const count = outputSize(layer);
  const names: Readonly<Record<keyof Layer, string>> = {
    size: t('Image size', '图像大小'),
    kernel: t('Kernel size', '卷积核大小'),
    padding: t('Padding', '填充'),
    stride: t('Stride', '步幅'),
    dilation: t('Dilation', '扩张率'),
  };
  return html`<div class="sliders">
      ${(Object.keys(layerLimits) as (keyof Layer)[]).map((name) =>
        slider(names[name], layer[name], layerLimits[name], (value) =>
          change(15, { layer: { ...current().layer, [name]: value }, position: 0 }),
        ),
      )}
    </div>
    <p class="formula" data-testid="arithmetic" aria-live="polite">${sizeText(layer, count)}</p>
    ${count === 0 ? nothing : drawing(layer, count)}`;
}

function sizeText(layer: Layer, count: number): string {
  const { size, kernel, padding, stride, dilation } = layer;
  if (count === 0) {
    return t(
      `The kernel spans ${extentOf(layer)}, the padded image ${size + 2 * padding}: it doesn’t fit anywhere.`,
      `卷积核跨 ${extentOf(layer)} 格，填充后的图像只有 ${size + 2 * padding} 格：没有放得下的位置。`,
    );
  }
  return `⌊(${size} + 2·${padding} − ${dilation}·(${kernel} − 1) − 1) / ${stride}⌋ + 1 = ${count}`;
}

function drawing(layer: Layer, count: number): TemplateResult {
  const { position } = current();
  const shown = Math.min(position, count * count - 1);
  const { size, kernel, padding, stride, dilation } = layer;
  const label = t(
    `A ${kernel} × ${kernel} kernel on a ${size} × ${size} image with padding ${padding}, stride ${stride} and dilation ${dilation}; output ${count} × ${count}`,
    `${kernel} × ${kernel} 的卷积核作用于 ${size} × ${size} 的图像，填充 ${padding}，步幅 ${stride}，扩张率 ${dilation}；输出 ${count} × ${count}`,
  );
  const drawing = drawn(layer);
  const name = `layer-n${size}-k${kernel}-p${padding}-s${stride}-d${dilation}`;
  // The text is made of numbers and the label above, nothing that a reader wrote.
  return html`<div class="drawing">${unsafeHTML(toSvg(drawing, label, shown))}</div>
    <p class="note">${t('Blue: input. Dashed: padding. Dark blue: the kernel’s elements. Green: output.', '蓝：输入；虚线：填充；深蓝：卷积核的元素；绿：输出。')}</p>
    <div class="tools">
      ${player(
        'layer',
        count * count,
        () => Math.min(current().position, count * count - 1),
        (index) => change(15, { position: index }),
      )}
      ${button(t('Save as SVG', '保存为 SVG'), () => download(`${name}.svg`, 'image/svg+xml', toSvg(drawing, label)))}
      ${button(t('Save as GIF', '保存为 GIF'), () => download(`${name}.gif`, 'image/gif', toGif(drawing)))}
    </div>`;
}
