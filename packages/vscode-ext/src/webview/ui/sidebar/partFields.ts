import { nothing, type TemplateResult } from 'lit';
import type { Part } from '../../../shared/protocol';
import { t } from '../../l10n';
import type { Lab } from '../../state/Lab';
import { planeName } from '../planeName';
import { selectPlace } from '../select';

/** The choice among the arrays and planes of a file with its own numbers, where there are several. */
export function partFields(lab: Lab): readonly (TemplateResult | typeof nothing)[] {
  const { loaded, part } = lab.state;
  const { arrays = [], planes = [] } = loaded?.parts ?? {};
  const choose = (to: Part) => lab.computation.choose(to);
  return [
    arrays.length > 1
      ? selectPlace(t('Array'), arrays, Math.min(part.array, arrays.length - 1), (array) =>
          // The planes of another array are others.
          choose({ array, plane: 0 }),
        )
      : nothing,
    planes.length > 1
      ? selectPlace(
          t('Plane'),
          planes.map(labelOf),
          Math.min(part.plane, planes.length - 1),
          (plane) => choose({ ...part, plane }),
        )
      : nothing,
  ];
}

function labelOf(name: string): string {
  return /^\d+$/.test(name) ? t('Plane {0}', name) : planeName(name);
}
