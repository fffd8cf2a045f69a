import { html, nothing, type TemplateResult } from 'lit';
import { t } from '../l10n';
import type { Lab } from '../state/Lab';
import { iconButton } from './iconButton';

const icons = { error: 'error', warning: 'warning', information: 'info' } as const;

/** The banner for what went wrong or is worth knowing. */
export function problem(lab: Lab): TemplateResult | typeof nothing {
  const { problem: shown } = lab.state;
  if (!shown) return nothing;
  const { message, severity, action } = shown;
  return html`<div class="banner row ${severity}" role=${severity === 'error' ? 'alert' : 'status'}>
    <span class="codicon codicon-${icons[severity]}" aria-hidden="true"></span>
    <span class="banner-text">${message}</span>
    ${
      action
        ? html`<vscode-button secondary @click=${action.run}>${action.label}</vscode-button>`
        : nothing
    }
    ${iconButton('close', t('Dismiss'), () => lab.store.update({ problem: null }))}
  </div>`;
}
