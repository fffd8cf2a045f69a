import { html, type TemplateResult } from 'lit';
import { codeTargets } from '../../code/index';
import { host } from '../../host';
import { t } from '../../l10n';
import type { Lab } from '../../state/Lab';
import { lastLayer } from '../../state/settingsEdits';
import { copyNumbers, copyPicture, savePng } from '../../takeAway';
import { select } from '../select';
import { section } from './section';

/** Taking result and kernel along. */
export function exportSection(lab: Lab): TemplateResult {
  const { code } = lab.state;
  const disabled = lab.state.computed === null;
  const copyCode = () => {
    const { write } = codeTargets.find(({ id }) => id === code) ?? codeTargets[0]!;
    host.postMessage({ type: 'copy', text: write(lab.kernel, lastLayer(lab.state.settings)) });
    if (lab.kernel.operator) {
      host.postMessage({
        type: 'notify',
        severity: 'information',
        message: t('An edge operator has several kernels; the first was copied.'),
      });
    }
  };
  return section(
    t('Take it with you'),
    html`
      <div class="buttons">
        <vscode-button ?disabled=${disabled} @click=${() => lab.attempt(() => savePng(lab))}>${t('Save as PNG…')}</vscode-button>
        <vscode-button secondary ?disabled=${disabled} @click=${() => lab.attempt(() => copyPicture(lab))}>${t('Copy picture')}</vscode-button>
        <vscode-button secondary ?disabled=${disabled} @click=${() => lab.attempt(() => copyNumbers(lab))}>${t('Copy numbers (NumPy)')}</vscode-button>
      </div>
      ${select(
        t('Kernel as'),
        codeTargets.map(({ id, label }) => ({ value: id, label })),
        code,
        (value) => lab.store.update({ code: value }),
      )}
      <div class="buttons">
        <vscode-button secondary @click=${copyCode}>${t('Copy kernel')}</vscode-button>
      </div>
    `,
  );
}
