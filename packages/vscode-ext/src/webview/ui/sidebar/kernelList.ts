import { html, type TemplateResult } from 'lit';
import { keptChoices } from '../../../shared/kernelChoices';
import { isSameKernel, sizeOf } from '../../../shared/kernels';
import { t } from '../../l10n';
import { catalogue } from '../../state/catalogue';
import type { Lab } from '../../state/Lab';
import { offeredKernels } from './offeredKernels';

/** The kept kernels and the catalogue as a list with a search field above it. */
export function kernelList(lab: Lab): TemplateResult {
  const { search, kept } = lab.state;
  const own = keptChoices(kept, t('Kept in your settings'));
  const found = offeredKernels([...own, ...catalogue], search);
  const current = lab.kernel;
  return html`
    <vscode-textfield
      class="search"
      type="search"
      placeholder=${t('Search kernels')}
      label=${t('Search kernels')}
      .value=${search}
      @input=${(event: Event) =>
        lab.store.update({ search: (event.target as HTMLInputElement).value })}
    ></vscode-textfield>
    <div class="kernel-list" role="listbox" aria-label=${t('Kernels')} @keydown=${moveFocus}>
      ${found.map(
        ({ title, entries }, g) => html`<div role="group" aria-label=${title}>
          <div class="group-title muted small" aria-hidden="true">${title}</div>
          ${entries.map(({ kernel, meaning }, e) => {
            const selected = isSameKernel(kernel, current);
            return html`<div
              role="option"
              class="kernel-option row"
              tabindex=${selected || (g === 0 && e === 0) ? 0 : -1}
              aria-selected=${selected}
              title=${meaning}
              @click=${() => lab.useKernel(kernel)}
            >
              <span class="kernel-name ellipsis">${kernel.name}</span>
              <span class="kernel-size small">${sizeOf(kernel)}</span>
            </div>`;
          })}
        </div>`,
      )}
      ${found.length === 0 ? html`<p class="muted" role="option" aria-disabled="true" aria-selected="false">${t('No matching kernel')}</p>` : ''}
    </div>
  `;
}

/** Arrow keys, Home and End move among the options; Enter and Space choose. */
function moveFocus(event: KeyboardEvent): void {
  const list = event.currentTarget as HTMLElement;
  const options = [...list.querySelectorAll<HTMLElement>('.kernel-option')];
  const at = options.indexOf(document.activeElement as HTMLElement);
  const target: Partial<Record<string, number>> = {
    ArrowDown: at + 1,
    ArrowUp: at - 1,
    Home: 0,
    End: options.length - 1,
  };
  if (event.key === 'Enter' || event.key === ' ') {
    options[at]?.click();
    event.preventDefault();
    return;
  }
  const next = target[event.key];
  if (next === undefined) return;
  event.preventDefault();
  options[Math.max(0, Math.min(options.length - 1, next))]?.focus();
}
