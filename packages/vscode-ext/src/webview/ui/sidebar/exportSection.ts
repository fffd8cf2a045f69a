import { html, nothing, type TemplateResult } from 'lit';
import type { LabSettings } from '../../../shared/labSettings';
import { codeSubject } from '../../code/CodeSubject';
import { codeTargets } from '../../code/index';
import { host } from '../../host';
import { t } from '../../l10n';
import type { Lab } from '../../state/Lab';
import { lastLayer } from '../../state/settingsEdits';
import { copyImage, copyNumbers, save } from '../../takeAway';
import { select } from '../select';
import { section } from './section';

/** Taking result and kernel along. */
export function exportSection(lab: Lab): TemplateResult {
  const { code, computed, settings } = lab.state;
  const disabled = computed === null;
  const { write } = codeTargets.find(({ id }) => id === code) ?? codeTargets[0]!;
  const subject = codeSubject(lab.kernel, lastLayer(settings), channelsIn(lab));
  const text = subject && write(subject);
  return section(
    t('Export'),
    html`
      <div class="buttons row">
        <vscode-button ?disabled=${disabled} @click=${() => lab.attempt(() => save(lab))}>${t('Save As…')}</vscode-button>
        <vscode-button secondary ?disabled=${disabled} @click=${() => lab.attempt(() => copyImage(lab))}>${t('Copy image')}</vscode-button>
        <vscode-button secondary ?disabled=${!computed?.result.planes.length} @click=${() => lab.attempt(() => copyNumbers(lab))}>${t('Copy numbers (NumPy)')}</vscode-button>
      </div>
      ${select(
        t('Code'),
        codeTargets.map(({ id, label }) => ({ value: id, label })),
        code,
        (value) => lab.store.update({ code: value }),
      )}
      <div class="buttons row">
        <vscode-button secondary ?disabled=${text === undefined} @click=${() => host.postMessage({ type: 'copy', text: text! })}>${t('Copy code')}</vscode-button>
      </div>
      ${subject && text === undefined ? html`<p class="muted">${t('SVG has no filter for a magnitude: it clamps negative values.')}</p>` : nothing}
    `,
  );
}

/** What goes into the kernels of the last layer. */
function channelsIn({ state: { source, settings, computed } }: Lab): LabSettings['channels'] {
  if (settings.layers.length > 1) return (computed?.inputNames.length ?? 1) > 1 ? 'sum' : 'gray';
  return source?.kind === 'matrix' ? 'gray' : settings.channels;
}
