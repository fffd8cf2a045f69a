import { type Filter, filterGroups, filters, parseMatrix, type Words } from '@convolve/core';
import type { APIApplicationCommandOptionChoice, AutocompleteInteraction } from 'discord.js';
import { shortened } from '../controls/menus.js';
import { type Locale, languageOf, localeOf, sentences } from '../locale/locale.js';

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
  const language = languageOf(locale);
  const ranked = filters
    .map((filter) => ({ filter, rank: rankOf(filter, text, language) }))
    .filter(({ rank }) => rank < 3)
    .sort((a, b) => a.rank - b.rank)
    .slice(0, MOST_SUGGESTIONS)
    .map(({ filter: { id, title, meaning } }) => {
      return { name: shortened(`${title[language]} · ${meaning[language]}`, LONGEST), value: id };
    });
  if (ranked.length > 0 || typed.length > LONGEST) return ranked;
  const size = sizeOf(typed);
  if (!size) return [];
  const { typedKernel, kernelSize } = sentences(locale);
  return [{ name: `${typedKernel} · ${kernelSize(size.rows, size.cols)}`, value: typed }];
}

/** The filter that has this id, or this title in one of the languages. */
export function namedFilter(text: string): Filter | undefined {
  const name = normal(text);
  return (
    filters.find(({ id }) => id === name) ??
    filters.find(({ title }) => Object.values(title).map(normal).includes(name))
  );
}

function rankOf(filter: Filter, text: string, language: keyof Words): number {
  const { id, title, meaning, group } = filter;
  const names = [id, title[language], title.en].map(normal);
  if (names.some((name) => name.startsWith(text))) return 0;
  if (names.some((name) => name.includes(text))) return 1;
  const family = filterGroups.find((entry) => entry.id === group)!.title;
  const rest = [meaning[language], family[language], meaning.en, family.en].join(' ');
  return normal(rest).includes(text) ? 2 : 3;
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
