import { html, nothing, type TemplateResult } from 'lit';
import { host } from '../host';
import { t } from '../l10n';
import { catalogued } from '../state/catalogue';
import type { Lab } from '../state/Lab';
import { backToLayer, nextLayer } from '../state/settingsEdits';
import { iconButton } from './iconButton';

/** What is shown, the layers up to it, and the tools. */
export function toolbar(lab: Lab): TemplateResult {
  const { source, loaded, walk, computed, past, future, profile, sidebar, comparison } = lab.state;
  const toggleWalk = () => {
    if (walk) lab.store.update({ walk: null });
    else lab.navigation.openWalk();
  };
  return html`<header class="toolbar row">
    <h1 class="title ellipsis" title=${source?.name ?? nothing}>${source?.name ?? t('Convolution Lab')}</h1>
    ${loaded ? html`<span class="muted size">${loaded.cols}×${loaded.rows}</span>` : nothing}
    ${breadcrumbs(lab)}
    <div class="tools row" role="toolbar" aria-label=${t('Tools')}>
      ${iconButton('discard', t('Undo'), () => lab.undo(), { disabled: past.length === 0 })}
      ${iconButton('redo', t('Redo'), () => lab.redo(), { disabled: future.length === 0 })}
      ${iconButton('clear-all', t('Reset'), () => host.postMessage({ type: 'reset' }))}
      <span class="separator"></span>
      ${iconButton('zoom-out', t('Zoom out'), () => lab.navigation.zoomBy(0.5))}
      ${iconButton('zoom-in', t('Zoom in'), () => lab.navigation.zoomBy(2))}
      ${iconButton('screen-full', t('Fit'), () => lab.navigation.fit(), { text: t('Fit') })}
      ${iconButton('symbol-ruler', t('Actual size'), () => lab.navigation.actualSize(), { text: '1:1' })}
      <span class="separator"></span>
      ${iconButton('graph-line', t('Line profile'), () => lab.store.update({ profile: !profile }), {
        pressed: profile,
        disabled: !computed,
      })}
      ${iconButton('compare-changes', t('Compare'), () => lab.compare(), {
        pressed: comparison !== null,
        disabled: !computed,
      })}
      ${iconButton('debug-line-by-line', t('Step through'), toggleWalk, {
        pressed: walk !== null,
        disabled: !computed,
        text: t('Step through'),
      })}
      <span class="separator"></span>
      ${iconButton(
        sidebar ? 'layout-sidebar-right' : 'layout-sidebar-right-off',
        sidebar ? t('Hide the side bar') : t('Show the side bar'),
        () => lab.store.update({ sidebar: !sidebar }),
        { expanded: sidebar },
      )}
    </div>
  </header>`;
}

/** The layers as `channels in → out`; a click goes back to one. */
function breadcrumbs(lab: Lab): TemplateResult | typeof nothing {
  const { computed, settings } = lab.state;
  if (!computed) return nothing;
  const { channels } = computed;
  const last = settings.layers.length - 1;
  return html`<nav class="breadcrumbs row" aria-label=${t('Layers')}>
    ${settings.layers.map((_, index) => {
      const [before, after] = [channelCount(channels[index]!), mapCount(channels[index + 1]!)];
      const label = t('Layer {0}: {1} → {2}', index + 1, before, after);
      return html`<button
        type="button"
        class="crumb"
        title=${label}
        aria-label=${label}
        aria-current=${index === last ? 'step' : nothing}
        ?disabled=${index === last}
        @click=${() => lab.editLayers((now) => backToLayer(now, index))}
      >${before} → ${after}</button>`;
    })}
    ${iconButton('add', t('Add kernel'), () => lab.addKernel(lab.kernel), { text: t('Add kernel') })}
    ${iconButton(
      'layers',
      t('Use as next layer'),
      () => lab.editLayers((now) => nextLayer(now, catalogued('identity'))),
      { text: t('Use as next layer') },
    )}
  </nav>`;
}

function channelCount(count: number): string {
  return count === 1 ? t('{0} channel', count) : t('{0} channels', count);
}

function mapCount(count: number): string {
  return count === 1 ? t('{0} map', count) : t('{0} maps', count);
}
