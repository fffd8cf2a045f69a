import { html, nothing, type TemplateResult } from 'lit';
import { t } from '../l10n';
import type { Lab } from '../state/Lab';
import { compareBar } from './compareBar';
import { mapStrip } from './mapStrip';
import { type PaneRefs, paneLayout } from './paneLayout';
import { problem } from './problem';
import { displaySection } from './sidebar/displaySection';
import { exportSection } from './sidebar/exportSection';
import { kernelGrid } from './sidebar/kernelGrid';
import { kernelList } from './sidebar/kernelList';
import { layerSection } from './sidebar/layerSection';
import { section } from './sidebar/section';
import { toolbar } from './toolbar';
import { walk } from './walk';

/** The page for the lab's state; its sidebar, which takes as long to make as all the rest, may come later. */
export function page(lab: Lab, refs: PaneRefs, hasSidebar: boolean): TemplateResult {
  const { busy, source, sidebar } = lab.state;
  return html`
    ${toolbar(lab)}
    <div class="progress" role="status">
      ${
        busy
          ? html`<vscode-progress-bar
            label=${busy.what === 'decoding' ? t('Reading the image') : t('Computing')}
            .value=${busy.fraction > 0 ? busy.fraction * 100 : undefined}
            ?indeterminate=${busy.fraction === 0}
          ></vscode-progress-bar>`
          : nothing
      }
    </div>
    <div class="body ${sidebar ? '' : 'folded'}">
      <div class="stage column">
        ${compareBar(lab)}
        ${paneLayout(lab, refs)}
        ${walk(lab)}
        ${mapStrip(lab)}
      </div>
      <aside class="sidebar" aria-label=${t('Settings')} ?hidden=${!sidebar} ?inert=${!source}>
        ${
          hasSidebar
            ? html`${section(t('Kernel'), html`${kernelList(lab)} ${kernelGrid(lab)}`)}
              ${layerSection(lab)} ${displaySection(lab)} ${exportSection(lab)}`
            : nothing
        }
      </aside>
    </div>
    ${problem(lab)}
  `;
}
