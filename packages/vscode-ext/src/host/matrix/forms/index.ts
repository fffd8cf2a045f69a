import { cFamily } from './cFamily';
import { keyed } from './keyed';
import { letFamily } from './letFamily';
import type { StatementForm } from './StatementForm';
import { scripts } from './scripts';

const forms = new Map(
  [...cFamily, ...letFamily, ...scripts, ...keyed].flatMap((form) =>
    form.languages.map((language) => [language, form] as const),
  ),
);

/** How a language writes statements, by any of its names. */
export function formOf(language: string): StatementForm | undefined {
  return forms.get(language);
}
