import { html, type TemplateResult } from 'lit/html.js';
import { t } from '../state/language.js';

/** The files of code/, by the number of their row; put in by scripts/lesson-page.js. */
declare const CODE: Readonly<Record<string, { readonly ts: string; readonly py: string }>>;

/** On a phone the code is closed at first. */
const isWide = innerWidth > 600;

/** The lines of code that do what a row shows, in both languages, with the lesson's own values. */
export function codePanel(row: number): TemplateResult {
  const { ts, py } = CODE[String(row).padStart(2, '0')]!;
  return html`<details class="code" ?open=${isWide}>
    <summary>${t('The code, with the lesson’s own values', '代码（使用课程原来的数值）')}</summary>
    <div class="pair">
      ${[
        ['TypeScript, @convolve/core', ts],
        ['Python, NumPy', py],
      ].map(
        ([title, text]) => html`<figure>
          <figcaption>${title}</figcaption>
          <pre><code>${text!.trimEnd()}</code></pre>
        </figure>`,
      )}
    </div>
  </details>`;
}
