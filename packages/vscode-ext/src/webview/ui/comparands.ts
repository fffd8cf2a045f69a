import type { Comparand } from '../../worker/messages';
import { t } from '../l10n';
import type { Lab } from '../state/Lab';

/** What the result can be compared with: its input, the other maps, and another image. */
export function comparands(lab: Lab): { readonly is: Comparand; readonly label: string }[] {
  const { computed, other, settings } = lab.state;
  const maps = (computed?.maps ?? []).map(({ name }, map) => ({
    is: { map },
    label: `${map + 1} ${name}`,
  }));
  return [
    { is: 'input', label: settings.layers.length > 1 ? t('Input') : t('Source') },
    ...maps.filter((_, map) => map !== lab.mapIndex),
    ...(other === null ? [] : [{ is: 'other' as const, label: other }]),
  ];
}

/** What the pane shows while it compares: `Source | Sobel x`, one of the two, or `Sobel x − Source`. */
export function comparisonTitle(lab: Lab, result: string): string {
  const { comparison } = lab.state;
  if (!comparison) return result;
  const { way, isOther } = comparison;
  const other = comparands(lab).find(({ is }) => sameComparand(is, comparison.with))?.label ?? '';
  if (way === 'wipe') return `${other} | ${result}`;
  if (way === 'blink') return isOther ? other : result;
  return `${result} − ${other}`;
}

export function sameComparand(a: Comparand, b: Comparand): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
