import { html, type TemplateResult } from 'lit/html.js';
import { canvasOf, figureOf } from '../parts/canvas.js';
import { choices } from '../parts/controls.js';
import { t } from '../state/language.js';
import type { Photo } from '../state/photo.js';
import { change, current } from '../state/store.js';
import { grayResponse, lookOf, sizeOf } from './maps.js';

/** Row 10: one filter gives one result, a list of filters gives a list. */
export function row10(photo: Photo): TemplateResult {
  const { kernel, second, several } = current();
  const all = [
    { id: 'vertical', title: t('vertical edges', '垂直边缘'), kernel },
    { id: 'horizontal', title: t('horizontal edges', '水平边缘'), kernel: second },
  ];
  const used = all.filter(({ id }) => several === 'both' || several === id);
  const call =
    used.length === 1
      ? `singleConv(gray, ${used[0]!.id})`
      : `conv(gray, [${used.map(({ id }) => id).join(', ')}])`;
  const [first] = used as [(typeof all)[number]];
  const result = grayResponse(photo, first.kernel);
  const [h, w] = [first.kernel.length, first.kernel[0]!.length];
  const outcome =
    used.length === 1
      ? t('one result', '1 个结果')
      : t(`${used.length} results`, `${used.length} 个结果`);
  return html`
    ${choices(
      'several',
      t('Filters', '滤波器'),
      [
        ['vertical', t('vertical', '垂直')],
        ['horizontal', t('horizontal', '水平')],
        ['both', t('both', '两个')],
      ] as const,
      several,
      (value) => change(10, { several: value }),
    )}
    <p data-testid="call"><code>${call}</code> → ${outcome}${t(': ', '：')}${sizeOf(result)} ${t('(rows × columns)', '（行 × 列）')}</p>
    <p>${t('The image is', '图像大小是')} ${sizeOf(photo.gray)}${t(`; a ${h} × ${w} kernel makes the result ${h - 1} rows and ${w - 1} columns smaller.`, `；${h} × ${w} 的卷积核使结果少 ${h - 1} 行 ${w - 1} 列。`)}</p>
    <div class="panels two">
      ${used.map((entry) => {
        const map = grayResponse(photo, entry.kernel);
        return figureOf(entry.title, canvasOf(lookOf(map, 'signed'), entry.title), sizeOf(map));
      })}
    </div>`;
}
