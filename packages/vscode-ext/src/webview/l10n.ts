import { type FileFault, fileFaultMessage } from '@convolve/core/numbers';
import { stringsId } from '../shared/pageIds';
import type { Text } from '../shared/Text';
import { noteTemplate } from './noteTemplate';

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

/** Why a file of numbers cannot be read. */
export function faultText(fault: FileFault): string {
  const isChinese = document.documentElement.lang.startsWith('zh');
  return isChinese ? fileFaultMessage(fault, 'zh') : `the file ${fileFaultMessage(fault, 'en')}`;
}

/** What the core notes of a file in English; its numbers and names stay. */
export function noteText(note: string): string {
  const { text, values } = noteTemplate(note);
  return text in translations ? fill(translations[text]!, values) : note;
}

function fill(text: string, values: readonly (string | number)[]): string {
  return text.replace(/\{(\d+)\}/g, (_, index) => String(values[Number(index)] ?? ''));
}
