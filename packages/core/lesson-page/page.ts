import { html, nothing, render, type TemplateResult } from 'lit/html.js';
import { lessonRows } from '../src/lesson/lessonRows.js';
import { codePanel } from './parts/codePanel.js';
import { button, choices } from './parts/controls.js';
import { listenForPhotos, photoSource } from './parts/photoSource.js';
import { stop } from './parts/player.js';
import { afterRows } from './rows/afterRows.js';
import { row01 } from './rows/row01.js';
import { row02 } from './rows/row02.js';
import { row03 } from './rows/row03.js';
import { row04 } from './rows/row04.js';
import { row05 } from './rows/row05.js';
import { row06 } from './rows/row06.js';
import { row07 } from './rows/row07.js';
import { row08 } from './rows/row08.js';
import { row09 } from './rows/row09.js';
import { row10 } from './rows/row10.js';
import { row11 } from './rows/row11.js';
import { row12 } from './rows/row12.js';
import { row13 } from './rows/row13.js';
import { row14 } from './rows/row14.js';
import { row15 } from './rows/row15.js';
import { row16 } from './rows/row16.js';
import { row17 } from './rows/row17.js';
import { toAddress } from './state/address.js';
import { hasAddress } from './state/kept.js';
import { language, say, t } from './state/language.js';
import { type Photo, readPhoto } from './state/photo.js';
import type { Rows } from './state/settings.js';
import { change, current, currentPhoto, goTo, onChange, reset, showPhoto } from './state/store.js';

type View = (photo: Photo) => TemplateResult;
/** The rows that need no photograph, and those that do. */
const views: readonly (View | (() => TemplateResult))[] = [
  ...[row01, row02, row03, row04, row05, row06, row07, row08],
  ...[row09, row10, row11, row12, row13, row14],
  ...[row15, row16, row17],
];

const rows = [...lessonRows, ...afterRows];

function page(): TemplateResult {
  const photo = currentPhoto();
  return html`<header>
      <h1>${t('Convolution, number by number', '卷积：一个数一个数地看')}</h1>
      <p>${t(
        'A kernel is a small grid of weights. It slides over an image, multiplies, and adds up: that finds edges, blurs, and makes the feature maps of neural networks. Everything here can be dragged, edited and played.',
        '卷积核是一小格权重。它在图像上滑动，对应相乘再相加：可以找出边缘、模糊图像，也是神经网络得到特征图的方法。这里的一切都可以拖动、修改和播放。',
      )}</p>
      <div class="tools">
        ${choices(
          'lang',
          t('Language', '语言'),
          [
            ['en', 'English'],
            ['zh', '中文'],
          ] as const,
          language(),
          (lang) => change(0, { lang }),
        )}
        ${button(t('Reset', '重置'), () => {
          stop();
          reset();
        })}
        ${hasAddress ? html`<span class="note">${t('The address of this page holds what you set.', '你的设置保存在本页地址中。')}</span>` : nothing}
      </div>
      <nav aria-label=${t('Rows', '目录')}>
        <ol>
          ${rows.map(({ title }, index) => html`<li><a href=${`#${toAddress({ ...current(), row: index + 1 })}`} @click=${(event: MouseEvent) => follow(event, index + 1)}>${say(title)}</a></li>`)}
        </ol>
      </nav>
    </header>
    <main>
      ${rows.map(({ title, sentence }, index) => {
        const needsPhoto = (index >= 8 && index < 14) || index === 16;
        return html`<section id="row-${index + 1}" aria-labelledby="title-${index + 1}">
          <h2 id="title-${index + 1}" tabindex="-1"><span class="number">${index + 1}</span> ${say(title)}</h2>
          <p class="sentence">${say(sentence)}</p>
          ${index === 8 ? photoSource() : nothing}
          ${needsPhoto ? withPhoto(index, photo) : views[index]!(photo!)}
          ${index < 14 ? codePanel(index + 1) : nothing}
        </section>`;
      })}
    </main>`;
}

/** A row of the photograph, or what it lacks. */
function withPhoto(index: number, photo: Photo | undefined): TemplateResult {
  if (!photo)
    return html`<p class="note">${t('Choose a photo in row 9.', '请在第 9 行选择一张照片。')}</p>`;
  const { rows, cols } = photo.gray;
  const large = sizesIn(index).find(([h, w]) => h > rows || w > cols);
  if (!large) return views[index]!(photo);
  const [en, zh] = index < 12 ? [', or a smaller kernel', '，或改用较小的卷积核'] : ['', ''];
  return html`<p class="bad" role="alert">${t(
    `The photo (${rows} × ${cols}) is smaller than a kernel (${large.join(' × ')}). Choose a larger photo in row 9${en}.`,
    `照片（${rows} × ${cols}）小于卷积核（${large.join(' × ')}）。请在第 9 行选择更大的照片${zh}。`,
  )}</p>`;
}

/** The sizes of the kernels that a row applies to the photograph. */
function sizesIn(index: number): readonly (readonly [number, number])[] {
  const { kernel, second, own } = current();
  const sizeOf = (rows: Rows) => [rows.length, rows[0]!.length] as const;
  const three = [3, 3] as const;
  if (index === 8) return [sizeOf(kernel)];
  if (index < 11) return [sizeOf(kernel), sizeOf(second)];
  if (index === 11) return [own ? three : sizeOf(kernel)];
  return index < 14 ? [three] : [];
}

/** A link to a row can be opened in another tab; a plain click only moves the page. */
function follow(event: MouseEvent, row: number): void {
  if (event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  goTo(row);
}

/** The photograph that the page was made with. */
async function readOwnPhoto(): Promise<void> {
  const text = document.getElementById('photograph')?.textContent;
  if (!text) return;
  const bytes = Uint8Array.from(atob(text.trim()), (letter) => letter.charCodeAt(0));
  showPhoto(await readPhoto(new Blob([bytes])));
}

listenForPhotos();
onChange(() => {
  document.documentElement.lang = language() === 'zh' ? 'zh-CN' : 'en';
  document.title = t('Convolution, number by number', '卷积：一个数一个数地看');
  render(page(), document.getElementById('page')!);
});
void readOwnPhoto();
