import { html, type TemplateResult } from 'lit';
import { t } from '../../l10n';
import type { Lab } from '../../state/Lab';
import { kernelGrid } from './kernelGrid';
import { kernelList } from './kernelList';
import { section } from './section';

/** The choice of the current kernel, and its weights. */
export function kernelSection(lab: Lab): TemplateResult {
  return section(t('Kernel'), html`${kernelList(lab)} ${kernelGrid(lab)}`);
}
