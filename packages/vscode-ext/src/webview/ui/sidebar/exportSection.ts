import { html, type TemplateResult } from 'lit';
import { firstRows, partsOf } from '../../../shared/kernels';
import { codeTargets } from '../../code/index';
import { host } from '../../host';
import { t } from '../../l10n';
import type { Lab } from '../../state/Lab';
import { lastLayer } from '../../state/settingsEdits';
import { copyNumbers, copyPicture, save } from '../../takeAway';
import { select } from '../select';
import { section } from './section';

/** Taking result and kernel along. */
export function exportSection(lab: Lab): TemplateResult {
  const { code } = lab.state;
  const { computed } = lab.state;
  const disabled = computed === null;
  const rows = firstRows(lab.kernel);
  const copyCode = () => {
    if (!rows) return;
    const { write } = codeTargets.find(({ id }) => id === code) ?? codeTargets[0]!;
    const text = write({ name: lab.kernel.name, rows }, lastLayer(lab.state.settings));
    host.postMessage({ type: 'copy', text });
    if (partsOf(lab.kernel).length > 1) {
      host.postMessage({
        type: 'notify',
        severity: 'information',
        message: t('An edge detector has several kernels; the first was copied.'),
      });
    }
  };
  return section(
    t('Take it with you'),
    html`
      <div class="buttons">
        <vscode-button ?disabled=${disabled} @click=${() => lab.attempt(() => save(lab))}>${t('Save As…')}</vscode-button>
        <vscode-button secondary ?disabled=${disabled} @click=${() => lab.attempt(() => copyPicture(lab))}>${t('Copy picture')}</vscode-button>
        <vscode-button secondary ?disabled=${!computed?.result.planes.length} @click=${() => lab.attempt(() => copyNumbers(lab))}>${t('Copy numbers (NumPy)')}</vscode-button>
      </div>
      ${select(
        t('Kernel as'),
        codeTargets.map(({ id, label }) => ({ value: id, label })),
        code,
        (value) => lab.store.update({ code: value }),
      )}
      <div class="buttons">
        <vscode-button secondary ?disabled=${!rows} @click=${copyCode}>${t('Copy kernel')}</vscode-button>
      </div>
    `,
  );
}
