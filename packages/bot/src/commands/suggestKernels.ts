import type { APIApplicationCommandOptionChoice, AutocompleteInteraction } from 'discord.js';
import { findKernels } from '../answer/findKernels.js';
import { asTyped, readingsOf } from '../answer/lostLineEnds.js';
import { readRows } from '../answer/matrixText.js';
import { shortened } from '../controls/menus.js';
import { type Locale, languageOf, localeOf, sentences } from '../locale/locale.js';

const MOST_SUGGESTIONS = 25;
const LONGEST = 100;

/** Suggests kernels for what is typed so far. */
export async function suggestKernels(interaction: AutocompleteInteraction): Promise<void> {
  const typed = interaction.options.getFocused();
  await interaction.respond(suggestions(typed, localeOf(interaction.locale)));
}

/** The filters that a text can mean, at most 25. A matrix suggests itself, or each of its readings. */
export function suggestions(
  typed: string,
  locale: Locale,
): APIApplicationCommandOptionChoice<string>[] {
  const language = languageOf(locale);
  const found = findKernels(typed).slice(0, MOST_SUGGESTIONS);
  if (found.length > 0) {
    return found.map(({ id, title, meaning }) => {
      return { name: shortened(`${title[language]} · ${meaning[language]}`, LONGEST), value: id };
    });
  }
  const { typedKernel } = sentences(locale);
  const typedChoice = (rows: number, cols: number, value: string) =>
    value.length > LONGEST ? [] : [{ name: `${typedKernel} · ${rows} × ${cols}`, value }];
  const readings = readingsOf(typed, 'kernel');
  if (readings.length > 0) {
    return readings.flatMap((of) => typedChoice(of.rows, of.cols, asTyped(of)));
  }
  const rows = readRows(typed);
  return rows ? typedChoice(rows.length, rows[0]?.length ?? 0, typed) : [];
}
