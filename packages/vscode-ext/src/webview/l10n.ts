import { stringsId } from '../shared/pageIds';
import type { Text } from './strings';

const translations: Readonly<Record<string, string>> = JSON.parse(
  document.getElementById(stringsId)?.textContent || '{}',
);

/** A text of the lab in the window's language, with `{0}`, `{1}` … replaced. */
export function t(text: Text, ...values: readonly (string | number)[]): string {
  return fill(translations[text] ?? text, values);
}

/** A name of a colour map in the window's language, if it is translated. */
export function translated(name: string): string {
  return translations[name] ?? name;
}

function fill(text: string, values: readonly (string | number)[]): string {
  return text.replace(/\{(\d+)\}/g, (_, index) => String(values[Number(index)] ?? ''));
}
