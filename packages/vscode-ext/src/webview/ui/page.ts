import { html, nothing, type TemplateResult } from 'lit';
import { t } from '../l10n';
import type { Lab } from '../state/Lab';
import { maps } from './maps';
import { type PaneRefs, panes } from './panes';
import { problem } from './problem';
import { exportSection } from './sidebar/exportSection';
import { kernelSection } from './sidebar/kernelSection';
import { layerSection } from './sidebar/layerSection';
import { showSection } from './sidebar/showSection';
import { toolbar } from './toolbar';
import { walk } from './walk';

/** The page for the lab's state; its sidebar, which takes as long to make as all the rest, may come later. */
export function page(lab: Lab, refs: PaneRefs, hasSidebar: boolean): TemplateResult {
  const { busy, source } = lab.state;
  return html`
    ${toolbar(lab)}
    <div class="progress" role="status">
      ${
        busy
          ? html`<vscode-progress-bar
            label=${busy.what === 'decoding' ? t('Reading the picture') : t('Computing')}
            .value=${busy.fraction > 0 ? busy.fraction * 100 : undefined}
            ?indeterminate=${busy.fraction === 0}
          ></vscode-progress-bar>`
          : nothing
      }
    </div>
    ${problem(lab)}
    <div class="body">
      <div class="stage">
        ${panes(lab, refs)}
        ${walk(lab)}
        ${maps(lab)}
      </div>
      <aside class="sidebar" aria-label=${t('Settings')} ?inert=${!source}>
        ${
          hasSidebar
            ? html`${kernelSection(lab)} ${layerSection(lab)} ${showSection(lab)} ${exportSection(lab)}`
            : nothing
        }
      </aside>
    </div>
  `;
}
