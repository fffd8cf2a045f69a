import type { Filter } from '../filters/filters.js';
import { chineseFilters } from './chineseFilters.js';
import type { Locale } from './locale.js';
import type { Term } from './Sentences.js';

/** A filter's title and meaning in a language. */
export function filterTerm(filter: Filter, locale: Locale): Term {
  return (locale === 'zh-CN' ? chineseFilters[filter.id] : undefined) ?? filter;
}
