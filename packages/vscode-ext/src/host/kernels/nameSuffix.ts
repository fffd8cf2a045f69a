import { catalogueChoices } from '../../shared/catalogueChoices';
import type { NamedKernel } from '../../shared/labSettings';
import type { Translate } from '../matrix/syntaxReason';

/** What the names of a kernel's results end in: its id, or its own name, in letters of any language. */
export function nameSuffix({ name, operator }: NamedKernel, translate: Translate): string {
  if (operator) return word(operator);
  if (name === translate('Typed kernel')) return 'convolved';
  const known = catalogueChoices((english) => translate(english)).find(
    ({ kernel }) => kernel.name === name,
  );
  return word(known?.id ?? name) || 'convolved';
}

function word(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^_+|_+$/g, '');
}
