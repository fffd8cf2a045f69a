import { html, nothing, type TemplateResult } from 'lit/html.js';
import { formatMatrix, windows } from '../../src/index.js';
import { outputSize } from '../layers/layer.js';
import { viridis } from '../parts/colors.js';
import { slider } from '../parts/controls.js';
import { gridFigure } from '../parts/grid.js';
import { placePlayer } from '../parts/player.js';
import { t } from '../state/language.js';
import { inside } from '../state/settings.js';
import { change, current } from '../state/store.js';

/** Row 5: the places where the kernel fits, and the size of the output. */
export function row05(): TemplateResult {
  const state = current();
  const { size, kernelSize, stride, padding, image } = state;
  const all = size + 2 * padding;
  const count = outputSize({ size, kernel: kernelSize, padding, stride, dilation: 1 });
  const set = (changes: Partial<typeof state>) => change(5, changes);
  return html`<div class="sliders">
      ${slider(t('Image size', '图像大小'), size, [1, 12], (value) => set({ size: value }))}
      ${slider(t('Kernel size', '卷积核大小'), kernelSize, [1, 7], (value) => set({ kernelSize: value }))}
      ${slider(t('Stride', '步幅'), stride, [1, 4], (value) => set({ stride: value }))}
      ${slider(t('Padding', '填充'), padding, [0, 4], (value) => set({ padding: value }))}
    </div>
    <p class="formula" data-testid="size" aria-live="polite">
      ${
        count === 0
          ? t(
              `The kernel (${kernelSize}) is larger than the image with its padding (${all}): it doesn’t fit anywhere.`,
              `卷积核（${kernelSize}）大于填充后的图像（${all}）：没有放得下的位置。`,
            )
          : `${sizeFormula(size, kernelSize, stride, padding)} = ${count}; ${count} × ${count} = ${count * count}`
      }
    </p>
    ${count === 0 ? nothing : walk(all, count, image)}`;
}

/** The formula of the output size; what has no effect is left out. */
function sizeFormula(size: number, kernelSize: number, stride: number, padding: number): string {
  const sum = `${size}${padding > 0 ? ` + 2·${padding}` : ''} − ${kernelSize}`;
  return stride === 1 ? `${sum} + 1` : `⌊(${sum}) / ${stride}⌋ + 1`;
}

function walk(all: number, count: number, image: readonly (readonly number[])[]): TemplateResult {
  const { step, size, kernelSize, stride, padding } = current();
  const [row, col] = inside(step, count, count);
  const move = (r: number, c: number) => change(5, { step: [r, c] });
  const isPadding = (r: number, c: number) =>
    Math.min(r, c) < padding || Math.max(r, c) >= size + padding;
  const label = t('Window', '窗口');
  // With a stride, the window follows the pointer to the nearest place.
  const toPlace = (at: number) => Math.min(count - 1, Math.round(at / stride));
  const isLessons = size === 6 && padding === 0;
  const cells = Array.from({ length: all }, (_, r) =>
    Array.from({ length: all }, (_, c) => (isPadding(r, c) ? '0' : isLessons ? image[r]![c]! : '')),
  );
  return html`<div class="side">
    ${gridFigure(
      t('Image', '图像'),
      {
        label: t('Image with its padding', '填充后的图像'),
        cells,
        ...(isLessons && { coloring: viridis(image) }),
        axes: true,
        classOf: (r, c) => (isPadding(r, c) ? 'padding' : 'plain'),
        frame: {
          label,
          row: row * stride,
          col: col * stride,
          rows: kernelSize,
          cols: kernelSize,
          places: [(count - 1) * stride + 1, (count - 1) * stride + 1],
          step: stride,
          move: (r, c) => move(toPlace(r), toPlace(c)),
        },
      },
      padding > 0 ? t('Grey: padding', '灰色：填充') : nothing,
    )}
    ${gridFigure(t(`Output: ${count} × ${count}`, `输出：${count} × ${count}`), {
      label: t('Output positions', '输出位置'),
      cells: Array.from({ length: count }, () => Array(count).fill('') as string[]),
      axes: true,
      frame: { label: t('Output position', '输出位置'), row, col, places: [count, count], move },
    })}
    <div>
      ${isLessons && kernelSize === 3 && stride === 1 ? html`<pre class="printed">${windowText(row, col)}</pre>` : nothing}
      ${placePlayer('fits', count, count, () => current().step, move)}
    </div>
  </div>`;
}

function windowText(row: number, col: number): string {
  const { image } = current();
  const [first] = windows(
    image.slice(row).map((line) => line.slice(col)),
    Array(3).fill([0, 0, 0]),
  );
  return formatMatrix(first!.window, { format: 'numpy' });
}
