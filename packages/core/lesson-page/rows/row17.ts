import { live } from 'lit/directives/live.js';
import { html, nothing, type TemplateResult } from 'lit/html.js';
import {
  estimateKernel,
  filters,
  type KernelEstimate,
  type Matrix,
  roundedKernel,
  toRows,
} from '../../src/index.js';
import { gammaOf, kernelOf, medianOf } from '../estimate/treat.js';
import { canvasOf, figureOf } from '../parts/canvas.js';
import { signed } from '../parts/colors.js';
import { button, choices } from '../parts/controls.js';
import { gridFigure } from '../parts/grid.js';
import { unsupportedFile } from '../parts/photoSource.js';
import { say, t } from '../state/language.js';
import { type Photo, readPhoto } from '../state/photo.js';
import { remember } from '../state/remember.js';
import { type Treatment, treatments } from '../state/settings.js';
import { change, current, redraw } from '../state/store.js';
import { grayImage, sizeOf } from './maps.js';

/** The reader's own image after a treatment, in grey; or that it could not be read. */
let own: Matrix<Uint8Array> | 'unreadable' | undefined;

const treat = remember((gray: Matrix<Uint8Array>, treatment: Treatment) => {
  if (treatment === 'median') return medianOf(gray);
  if (treatment === 'gamma') return gammaOf(gray);
  return kernelOf(gray, treatment);
}, 4);
const estimate = remember((before: Matrix, after: Matrix, size: number) => {
  if (before.rows !== after.rows || before.cols !== after.cols) return 'sizes';
  if (before.rows < size || before.cols < size) return 'small';
  try {
    return estimateKernel(before, after, { rows: size, cols: size });
  } catch {
    return 'pixels';
  }
}, 4);

/** After the lesson: the kernel is found from an image before and after. */
export function row17(photo: Photo): TemplateResult {
  const { treatment, guess, found } = current();
  const after = treatment === 'own' ? own : treat(photo.gray, treatment);
  const names = treatments.map((id) => [id, nameOf(id)] as const);
  const chooseTreatment = (event: Event) => {
    const chosen = (event.target as HTMLSelectElement).value as Treatment;
    change(17, { treatment: chosen, found: false });
  };
  return html`<p><label>${t('What happened to the photo', '对照片做了什么')}
      <select .value=${live(treatment)} @change=${chooseTreatment}>
        ${names.map(([id, name]) => html`<option value=${id} ?selected=${id === treatment}>${name}</option>`)}
      </select></label></p>
    ${treatment === 'own' ? ownSource(photo) : nothing}
    <div class="panels two">
      ${figureOf(t('Before', '处理前'), canvasOf(grayImage(photo.gray), t('Before', '处理前')))}
      ${
        typeof after === 'object'
          ? figureOf(t('After', '处理后'), canvasOf(grayImage(after), t('After', '处理后')))
          : nothing
      }
    </div>
    ${choices(
      'guess',
      t('Kernel size to look for', '要寻找的卷积核大小'),
      [
        ['3', '3 × 3'],
        ['5', '5 × 5'],
        ['7', '7 × 7'],
      ] as const,
      guess,
      (value) => change(17, { guess: value }),
    )}
    <p>${button(t('Find the kernel', '找出卷积核'), () => change(17, { found: true }), typeof after !== 'object')}</p>
    ${found && typeof after === 'object' ? answer(photo.gray, after) : nothing}`;
}

const nameOf = (id: Treatment): string => {
  if (id === 'median') return t('Median 3×3 (not a kernel)', '中值滤波 3×3（不是卷积核）');
  if (id === 'gamma') return t('Gamma curve (not a kernel)', '伽马曲线（不是卷积核）');
  if (id === 'own') return t('Your own image', '你自己的图像');
  return say(filters.find((entry) => entry.id === id)!.title);
};

function answer(before: Matrix, after: Matrix): TemplateResult {
  const result = estimate(before, after, Number(current().guess));
  if (typeof result === 'string') {
    return html`<p class="bad" role="alert">${problemOf(result, before, after)}</p>`;
  }
  const { explained, residual, condition, offset } = result;
  const rows = toRows(roundedKernel(result)) as number[][];
  return html`<div class="side" aria-live="polite">
    ${gridFigure(
      explained ? t('Found', '找到的卷积核') : t('The closest kernel', '最接近的卷积核'),
      {
        label: t('The kernel that was found', '找到的卷积核'),
        cells: rows,
        coloring: signed(rows),
      },
    )}
    <dl>
      <dt>${t('Answer', '结论')}</dt>
      <dd data-testid="answer">${
        explained
          ? explainedBy(result)
          : t('No single kernel of this size does this.', '没有一个这种大小的卷积核能做到。')
      }</dd>
      <dt>${t('Residual, in grey levels', '残差（灰度级）')}</dt><dd>${residual.toPrecision(3)}</dd>
      <dt>${t('Constant added', '所加的常数')}</dt><dd>${Number(offset.toPrecision(4))}</dd>
      <dt>${t('Condition number: how much errors in the images grow in the kernel (small is good)', '条件数：图像的误差在卷积核中放大的程度（越小越好）')}</dt><dd>${condition === Infinity ? '∞' : condition.toPrecision(3)}</dd>
    </dl>
  </div>`;
}

/** Why no kernel can be looked for. */
function problemOf(why: 'sizes' | 'small' | 'pixels', before: Matrix, after: Matrix): string {
  const { guess } = current();
  if (why === 'sizes') {
    return t(
      `The image after is ${sizeOf(after)}, but the photo of row 9 is ${sizeOf(before)}: they must have the same size.`,
      `处理后的图像是 ${sizeOf(after)}，而第 9 行的照片是 ${sizeOf(before)}：两者大小必须相同。`,
    );
  }
  if (why === 'small') {
    return t(
      `The photo (${sizeOf(before)}) is smaller than a kernel of ${guess} × ${guess}. Choose a larger photo in row 9, or look for a smaller kernel.`,
      `照片（${sizeOf(before)}）小于 ${guess} × ${guess} 的卷积核。请在第 9 行选择更大的照片，或寻找较小的卷积核。`,
    );
  }
  return t(
    'Too few pixels of the image after are neither black nor white: try a smaller kernel or a larger image.',
    '处理后的图像中，既非全黑也非全白的像素太少：请尝试较小的卷积核或更大的图像。',
  );
}

/** Which kernel does it; where the image leaves that open, that others do it too. */
function explainedBy({ condition, nearest }: KernelEstimate): string {
  if (condition === Infinity) {
    return t(
      'Several kernels do this: the image does not tell them apart. Choose a photo with more detail in row 9.',
      '有多个卷积核都能做到：这幅图像无法区分它们。请在第 9 行选择细节更多的照片。',
    );
  }
  return nearest
    ? t(`One kernel does this: ${say(nearest.title)}`, `一个卷积核就能做到：${say(nearest.title)}`)
    : t(
        'One kernel does this; it is not in the catalogue.',
        '一个卷积核就能做到，但它不在目录中。',
      );
}

function ownSource(photo: Photo): TemplateResult {
  const take = async (event: Event) => {
    const [file] = (event.target as HTMLInputElement).files ?? [];
    if (!file) return;
    own = await readPhoto(file).then(
      ({ gray }) => gray,
      () => 'unreadable',
    );
    change(17, { found: false });
    redraw();
  };
  return html`<div class="source"><label class="file">${t('The image after', '处理后的图像')}
      <input type="file" accept="image/*" @change=${take} /></label>
    <span class="note">${t(
      `It needs the size of the photo in row 9, ${sizeOf(photo.gray)}. For images of more than 1024 pixels use the command: convolve find BEFORE AFTER.`,
      `大小需与第 9 行的照片相同：${sizeOf(photo.gray)}。超过 1024 像素的图像请用命令：convolve find BEFORE AFTER。`,
    )}</span></div>
    ${own === 'unreadable' ? html`<p class="bad" role="alert">${unsupportedFile()}</p>` : nothing}`;
}
