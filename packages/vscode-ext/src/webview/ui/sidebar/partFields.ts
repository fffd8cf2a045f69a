import type { TemplateResult } from 'lit';
import { t } from '../../l10n';
import type { Lab } from '../../state/Lab';
import { planeName } from '../planeName';
import { select } from '../select';

/** The choice among the arrays and planes of a file with its own numbers, where there are several. */
export function partFields(lab: Lab): readonly TemplateResult[] {
  const { loaded, part } = lab.state;
  const { arrays = [], planes = [] } = loaded?.parts ?? {};
  const field = (label: string, names: readonly string[], at: number, name: 'array' | 'plane') =>
    names.length < 2
      ? []
      : [
          select(
            label,
            names.map((text, index) => ({ value: String(index), label: text })),
            String(Math.min(at, names.length - 1)),
            (value) => {
              // The planes of another array are others.
              const next = { array: part.array, plane: 0, [name]: Number(value) };
              lab.computation.choose(next);
            },
          ),
        ];
  return [
    ...field(t('Array'), arrays, part.array, 'array'),
    ...field(t('Plane'), planes.map(labelOf), part.plane, 'plane'),
  ];
}

function labelOf(name: string): string {
  return /^\d+$/.test(name) ? t('Plane {0}', name) : planeName(name);
}
