import type { Words } from '../../src/filters/types.js';
import { current } from './store.js';

/** The language of the page: the one chosen, the host's, or the reader's. */
export function language(): 'en' | 'zh' {
  const { lang } = current();
  if (lang) return lang;
  const own = document.documentElement.dataset.lang ?? navigator.language;
  return own.toLowerCase().startsWith('zh') ? 'zh' : 'en';
}

/** A text in the page's language. */
export const t = (en: string, zh: string): string => (language() === 'zh' ? zh : en);

/** Words of the core in the page's language. */
export const say = (words: Words): string => words[language()];
