import { html, type TemplateResult } from 'lit/html.js';
import { type Level, type Link, levelsOf, sourcesOf } from '../layers/receptiveField.js';
import { button, slider } from '../parts/controls.js';
import { t } from '../state/language.js';
import { layerLimits } from '../state/settings.js';
import { change, current } from '../state/store.js';

/** How many input elements are drawn: one row of an image. */
const inputSize = 24;
const parts = ['kernel', 'stride', 'dilation'] as const;

/** After the lesson: how much of the input one value of a deep layer sees. */
export function row16(): TemplateResult {
  const { chain, seen } = current();
  const levels = levelsOf(inputSize, chain);
  const { size, field } = levels.at(-1)!;
  const set = (changed: (chain: readonly Link[]) => readonly Link[]) =>
    change(16, { chain: changed(current().chain) });
  const names = [t('Kernel size', '卷积核大小'), t('Stride', '步幅'), t('Dilation', '扩张率')];
  return html`<div class="panels three">
      ${chain.map(
        (link, index) => html`<fieldset class="link">
          <legend>${t(`Layer ${index + 1}`, `第 ${index + 1} 层`)}</legend>
          ${parts.map((part, at) => slider(names[at]!, link[at]!, layerLimits[part], (value) => set((now) => now.with(index, now[index]!.with(at, value) as unknown as Link))))}
          ${button(t(`Remove layer ${index + 1}`, `移除第 ${index + 1} 层`), () => set((now) => now.filter((_, other) => other !== index)), chain.length === 1)}
        </fieldset>`,
      )}
    </div>
    <p>${button(t('Add a layer', '添加一层'), () => set((now) => [...now, [3, 1, 1]]), chain.length === 5)}</p>
    <p class="formula" data-testid="field" aria-live="polite">${
      size === 0
        ? t(
            `Layer ${levels.length - 1} doesn’t fit: nothing is left of ${inputSize} values.`,
            `第 ${levels.length - 1} 层放不下：${inputSize} 个数值已经用完。`,
          )
        : t(
            `One output value sees ${field} × ${field} pixels.`,
            `一个输出值能看到 ${field} × ${field} 个像素。`,
          )
    }</p>
    ${size > 0 ? canvasOf(levels, Math.min(seen, size - 1)) : ''}
    <p class="note">${t('r grows by d·(k − 1)·j in each layer, and the jump j by the factor s, from r = j = 1.', '从 r = j = 1 开始，每层 r 增加 d·(k − 1)·j，间隔 j 乘以 s。')}</p>`;
}

/** One row of the input and of each layer's output, with what the chosen output is computed from. */
function canvasOf(levels: readonly Level[], seen: number): TemplateResult {
  const { chain } = current();
  const sources = sourcesOf(seen, chain);
  const last = levels.at(-1)!.size - 1;
  return html`<ol class="levels" reversed>
      ${levels.map(({ size, field, jump }, index) => {
        const title = index === 0 ? t('Input', '输入') : t(`Layer ${index}`, `第 ${index} 层`);
        const note = t(
          `${size} values; receptive field ${field}, jump ${jump}`,
          `${size} 个数值；感受野 ${field}，间隔 ${jump}`,
        );
        // A value stands over the middle of what it sees.
        const offset = (field - 1) / 2;
        return html`<li><span>${title}</span> <span class="note">${note}</span>
          <div class="row" .style=${`--count:${inputSize}`}>
            ${Array.from({ length: size }, (_, at) => html`<i class=${sources[index]!.has(at) ? 'seen' : ''} .style=${`--at:${offset + at * jump}`}></i>`)}
          </div></li>`;
      })}
    </ol>
    ${slider(t('Output value', '输出值'), seen, [0, last], (value) => change(16, { seen: value }))}`;
}
