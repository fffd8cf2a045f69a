import { parseMatrix } from '@convolve/core';
import type { APIApplicationCommandOptionChoice, AutocompleteInteraction } from 'discord.js';
import { shortened } from '../components/menus.js';
import { type Filter, filters } from '../filters/filters.js';
import { filterTerm } from '../locale/filterTerm.js';
import { type Locale, localeOf, locales, sentences } from '../locale/locale.js';

const MOST_SUGGESTIONS = 25;
const LONGEST = 100;

/** Suggests kernels for what is typed so far. */
export async function suggestKernels(interaction: AutocompleteInteraction): Promise<void> {
  const typed = interaction.options.getFocused();
  await interaction.respond(suggestions(typed, localeOf(interaction.locale)));
}

/**
 * The filters that fit a text best, at most 25: those whose id or title begins with it, then those
 * that have it in them, then those that have it in their meaning or group. A matrix suggests itself.
 */
export function suggestions(
  typed: string,
  locale: Locale,
): APIApplicationCommandOptionChoice<string>[] {
  const text = normal(typed);
  const ranked = filters
    .map((filter) => ({ filter, rank: rankOf(filter, text, locale) }))
    .filter(({ rank }) => rank < 3)
    .sort((a, b) => a.rank - b.rank)
    .slice(0, MOST_SUGGESTIONS)
    .map(({ filter }) => {
      const { title, meaning } = filterTerm(filter, locale);
      return { name: shortened(`${title} · ${meaning}`, LONGEST), value: filter.id };
    });
  if (ranked.length > 0 || typed.length > LONGEST) return ranked;
  const size = sizeOf(typed);
  if (!size) return [];
  const { typedKernel, kernelSize } = sentences(locale);
  return [{ name: `${typedKernel} · ${kernelSize(size.rows, size.cols)}`, value: typed }];
}

/** The filter that has this title in one of the languages. */
export function namedFilter(text: string): Filter | undefined {
  const name = normal(text);
  return filters.find((filter) =>
    locales.some((locale) => normal(filterTerm(filter, locale).title) === name),
  );
}

function rankOf(filter: Filter, text: string, locale: Locale): number {
  const { title, meaning } = filterTerm(filter, locale);
  const names = [filter.id, title, filter.title].map(normal);
  if (names.some((name) => name.startsWith(text))) return 0;
  if (names.some((name) => name.includes(text))) return 1;
  const group = sentences(locale).groups[filter.group] ?? '';
  return normal(`${meaning} ${group} ${filter.meaning} ${filter.group}`).includes(text) ? 2 : 3;
}

function normal(text: string): string {
  return text.normalize('NFKC').toLowerCase().trim();
}

function sizeOf(text: string): { rows: number; cols: number } | undefined {
  try {
    return parseMatrix(text).matrix;
  } catch {
    return undefined;
  }
}
