import { html, nothing, type TemplateResult } from 'lit';
import type { ExplainedFilter, ExplainedPart } from '../../worker/messages';
import { t } from '../l10n';
import { cellText } from '../pane/cellText';
import type { Lab } from '../state/Lab';
import { stepOf } from '../state/steps';
import { iconButton } from './iconButton';
import { planeName } from './planeName';

/** The walk of the kernel: its controls, the products under it and their sum. */
export function walk(lab: Lab): TemplateResult | typeof nothing {
  const { walk: at, computed, explained } = lab.state;
  if (!at || !computed) return nothing;
  const { result } = computed;
  const count = result.rows * result.cols;
  const step = stepOf(at, result);
  const go = (to: number) => lab.navigation.walkTo(to, false);
  return html`<section
    class="walk column"
    aria-label=${t('Step through')}
    @keydown=${(event: KeyboardEvent) => steer(lab, event)}
  >
    <div class="walk-controls row">
      ${iconButton('debug-step-back', t('One step back'), () => go(step - 1), { disabled: step === 0 })}
      ${iconButton(at.playing ? 'debug-pause' : 'play', at.playing ? t('Pause') : t('Play'), () =>
        lab.store.update({ walk: { ...at, playing: !at.playing } }),
      )}
      ${iconButton('debug-step-over', t('One step forwards'), () => go(step + 1), {
        disabled: step === count - 1,
      })}
      <input
        type="range"
        min="0"
        max=${count - 1}
        .value=${String(step)}
        aria-label=${t('Step')}
        aria-valuetext=${t('Row {0}, column {1}', at.row, at.col)}
        @input=${(event: Event) => go(Number((event.target as HTMLInputElement).value))}
      />
      <span class="muted">${t('Row {0}, column {1}', at.row, at.col)}</span>
      ${iconButton('close', t('Close'), () => lab.store.update({ walk: null }))}
    </div>
    ${
      explained
        ? html`<div class="sums" tabindex="0" role="group" aria-label=${t('Products')}>
      ${explained.filters.length === 0 ? html`<p>${t('Canny has no single kernel: it thins the edges of Sobel and follows them across the image.')}</p>` : nothing}
      ${explained.total ? html`<pre class="total numbers">${explained.total}</pre>` : nothing}
      <div class="parts">
        ${explained.filters.map((filter) => filter.parts.map((part) => partTable(filter, part)))}
      </div>
    </div>`
        : nothing
    }
  </section>`;
}

/** The arrow keys move the walk by rows and columns, on the slider too. */
function steer(lab: Lab, event: KeyboardEvent): void {
  const moves: Partial<Record<string, readonly [rows: number, cols: number]>> = {
    ArrowUp: [-1, 0],
    ArrowDown: [1, 0],
    ArrowLeft: [0, -1],
    ArrowRight: [0, 1],
  };
  const move = moves[event.key];
  if (!move) return;
  event.preventDefault();
  lab.navigation.walkBy(...move);
}

/** Value times weight for each element, and the sum written out. */
function partTable(
  { label, rows, cols, weights }: ExplainedFilter,
  { plane, window, products, text }: ExplainedPart,
): TemplateResult {
  const cells = Array.from({ length: rows }, (_, r) =>
    Array.from({ length: cols }, (_, c) => r * cols + c),
  );
  const name = [planeName(plane), label].filter(Boolean).join(' · ');
  return html`<figure class="part">
    <figcaption class="muted small">${name}</figcaption>
    <p class="sum numbers">${text}</p>
    <table class="products numbers">
      ${cells.map(
        (line) => html`<tr>
          ${line.map(
            (at) => html`<td class=${products[at] === 0 ? 'zero' : ''}>
              <span class="factors muted small">${cellText(window[at]!, 7)}·${factor(weights[at]!)}</span>
              <span class="product">${cellText(products[at]!, 8)}</span>
            </td>`,
          )}
        </tr>`,
      )}
    </table>
  </figure>`;
}

function factor(weight: number): string {
  const text = cellText(weight, 6);
  return weight < 0 ? `(${text})` : text;
}
