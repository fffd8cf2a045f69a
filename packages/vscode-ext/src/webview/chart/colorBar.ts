import { colorAt } from '@convolve/core';
import { html, nothing, svg, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { type Look, percentiles } from '../../shared/labSettings';
import type { Image } from '../../worker/messages';
import { t } from '../l10n';
import { readable } from '../pane/cellText';
import { histogram } from './histogram';

const width = 256;
const barHeight = 10;
const histogramHeight = 44;
const bins = 64;

/** A colour bar with the numbers of its ends and of zero, and the histogram of the values under it. */
export function colorBar(image: Image, look: Look): TemplateResult | typeof nothing {
  const { scale, planes, range } = image;
  if (!scale) return nothing;
  const [low, high] = scale;
  const zero = low < 0 && high > 0 ? readable(0) : nothing;
  return html`<figure class="color-bar">
    ${guard([image.planes, low, high, look.colormap, look.display], () => {
      const counts = histogram(planes, scale, bins, look.display === 'absolute');
      return html`<svg
        viewBox="0 0 ${width} ${barHeight + histogramHeight}"
        preserveAspectRatio="none"
        role="img"
        aria-label=${t('Values from {0} to {1}, and how often they occur', readable(low), readable(high))}
      >
        <defs><linearGradient id="colors">${stops(look)}</linearGradient></defs>
        <rect class="bar" width=${width} height=${barHeight} fill="url(#colors)"></rect>
        <path class="bars" d=${barsPath(counts)}></path>
      </svg>`;
    })}
    <figcaption class="row small">
      <span>${readable(low)}</span><span>${zero}</span><span>${readable(high)}</span>
    </figcaption>
    ${range ? html`<p class="muted small" title=${isCut(scale, range) ? t('The scale leaves out {0} % of the values at each end.', percentiles[0]) : nothing}>${t('Range')} ${range.map(readable).join(' … ')}</p>` : nothing}
  </figure>`;
}

/** Whether some values lie beyond the scale. */
function isCut(
  [low, high]: readonly [number, number],
  [least, most]: readonly [number, number],
): boolean {
  return least < low || most > high;
}

/** The colours at evenly spaced places. */
function stops({ colormap }: Look) {
  const steps = 32;
  return Array.from({ length: steps + 1 }, (_, at) => {
    const [red, green, blue] = colorAt(colormap ?? 'gray', at / steps);
    return svg`<stop offset=${at / steps} stop-color="rgb(${red},${green},${blue})"></stop>`;
  });
}

/** Bars down from the colour bar, as long as the root of their count: rare values are seen beside zero. */
function barsPath(counts: readonly number[]): string {
  const most = Math.sqrt(Math.max(1, ...counts));
  const each = width / counts.length;
  return counts
    .map((count, at) => {
      const height = (Math.sqrt(count) / most) * (histogramHeight - 2);
      return `M${at * each} ${barHeight + 2}h${each - 0.5}v${height.toFixed(1)}h${0.5 - each}z`;
    })
    .join('');
}
