import { html, nothing, type TemplateResult } from 'lit';
import { ref } from 'lit/directives/ref.js';
import { t } from '../l10n';
import type { Lab } from '../state/Lab';
import { iconButton } from './iconButton';

/** The feature maps: a click makes one the large result. */
export function mapStrip(lab: Lab): TemplateResult | typeof nothing {
  const { computed, map } = lab.state;
  if (!computed || computed.maps.length === 1) return nothing;
  const shown = Math.min(map, computed.maps.length - 1);
  return html`<section class="maps" aria-label=${t('Feature maps')}>
    ${computed.maps.map(
      ({ name, thumbnail }, index) => html`<div class="map">
        <button
          type="button"
          class="map-button column"
          aria-pressed=${index === shown}
          title=${name}
          @click=${() => lab.store.update({ map: index })}
        >
          <canvas
            width=${thumbnail.width}
            height=${thumbnail.height}
            aria-hidden="true"
            ${ref((canvas) => {
              const context = (canvas as HTMLCanvasElement | undefined)?.getContext('2d');
              context?.clearRect(0, 0, thumbnail.width, thumbnail.height);
              context?.drawImage(thumbnail, 0, 0);
            })}
          ></canvas>
          <span class="ellipsis">${index + 1} ${name}</span>
        </button>
        ${iconButton('close', t('Remove {0}', name), () => lab.removeKernel(index))}
      </div>`,
    )}
  </section>`;
}
