import { html, nothing, type TemplateResult } from 'lit';
import { t } from '../l10n';
import { readable } from '../pane/cellText';
import type { Lab } from '../state/Lab';
import type { Comparison } from '../state/State';
import { comparands, sameComparand } from './comparands';
import { iconButton } from './iconButton';
import { selectPlace } from './select';

/** How the result is compared, with what, and how far the two are apart. */
export function compareBar(lab: Lab): TemplateResult | typeof nothing {
  const { comparison } = lab.state;
  if (!comparison) return nothing;
  const change = (to: Partial<Comparison>) =>
    lab.store.update({ comparison: { ...comparison, isOther: false, ...to } });
  const way = (name: Comparison['way'], icon: string, label: string) =>
    iconButton(icon, label, () => change({ way: name }), {
      pressed: comparison.way === name,
      text: label,
    });
  const choices = comparands(lab);
  const chosen = choices.findIndex(({ is }) => sameComparand(is, comparison.with));
  return html`<section class="compare row" aria-label=${t('Compare')}>
    ${way('wipe', 'split-horizontal', t('Wipe'))}
    ${way('blink', 'eye', t('Blink'))}
    ${way('difference', 'diff', t('Difference'))}
    ${selectPlace(
      t('Compare with'),
      choices.map(({ label }) => label),
      Math.max(0, chosen),
      (place) => change({ with: choices[place]!.is }),
    )}
    <output class="apart ellipsis">${apart(lab)}</output>
    ${iconButton('close', t('Close'), () => lab.store.update({ comparison: null, compared: null }))}
  </section>`;
}

/** The extremes of the difference and the PSNR. */
function apart(lab: Lab): string {
  const { compared } = lab.state;
  if (!compared) return '';
  const { difference, psnr = 0 } = compared;
  if (!difference) return t('No difference: sizes or channels differ');
  const [low, high] = difference.range.map(readable) as [string, string];
  const decibels = Number.isFinite(psnr) ? psnr.toFixed(2) : '∞';
  return t('Difference {0} … {1}, PSNR {2} dB', low, high, decibels);
}
