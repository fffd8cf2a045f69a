import { html, type TemplateResult } from 'lit/html.js';
import type { ColormapId } from '../../src/index.js';
import { t } from '../state/language.js';
import { remember } from '../state/remember.js';
import { canvasOf } from './canvas.js';
import { strip } from './colors.js';
import { short } from './short.js';

const stripOf = remember(strip);

/** The colours of a map, and the values that its ends and its middle stand for. */
export function colorBar(map: ColormapId, low: number, high: number): TemplateResult {
  const label = t(
    `Colour bar from ${short(low)} to ${short(high)}`,
    `颜色条，从 ${short(low)} 到 ${short(high)}`,
  );
  return html`<div class="bar">
    ${canvasOf(stripOf(map), label)}
    <div class="ticks" aria-hidden="true">
      ${[high, (low + high) / 2, low].map((value) => html`<span>${short(value)}</span>`)}
    </div>
  </div>`;
}
