import {
  borders,
  colormaps,
  displays,
  type Filter,
  type FilterGroup,
  filter,
  filterGroups,
  filters,
} from '@convolve/core';
import type { APISelectMenuOption } from 'discord.js';
import { borderOf } from '../jobs/borderOf.js';
import type { Term } from '../locale/english.js';
import { type Locale, languageOf, sentences } from '../locale/locale.js';
import type { AnswerState } from './AnswerState.js';
import type { Choice } from './choice.js';
import { writeChoice } from './choice.js';

/** What the menu offers at the moment. */
export type MenuTab =
  | { readonly kind: 'kernels'; readonly group: FilterGroup }
  /** The kernels that a text could mean, by their ids. */
  | { readonly kind: 'found'; readonly ids: readonly string[] }
  | { readonly kind: 'groups' | 'border' | 'display' };

/** The kernels of the group of the answer's kernel; of a typed one, all groups. */
export function defaultTab(state: AnswerState): MenuTab {
  const group = filterOf(state)?.group;
  return group ? { kind: 'kernels', group } : { kind: 'groups' };
}

/** What can be changed: not the border where it has no effect. */
export function tabsOf(state: AnswerState): readonly ('kernel' | 'border' | 'display')[] {
  return borderOf(filterOf(state), state.border) === undefined
    ? ['kernel', 'display']
    : ['kernel', 'border', 'display'];
}

/** The options of the menu, at most 25. */
export function menuOptions(
  state: AnswerState,
  tab: MenuTab,
  locale: Locale,
): APISelectMenuOption[] {
  const language = languageOf(locale);
  const inGroup = (id: FilterGroup) => filters.filter(({ group }) => group === id);
  switch (tab.kind) {
    case 'groups':
      return filterGroups.map(({ id, title }) => {
        const meaning = inGroup(id).map((member) => member.title[language]);
        const term = { title: title[language], meaning: sentences(locale).list(meaning) };
        return option({ kind: 'group', group: id }, term, false);
      });
    case 'kernels':
    case 'found': {
      const offered = tab.kind === 'found' ? tab.ids.map((id) => filter(id)) : inGroup(tab.group);
      return [
        ...offered.map(({ id, title, meaning }) => {
          const current = state.kernel.kind === 'filter' && state.kernel.id === id;
          const term = { title: title[language], meaning: meaning[language] };
          return option({ kind: 'kernel', id }, term, current);
        }),
        option({ kind: 'groups' }, sentences(locale).controls.otherGroups, false),
      ];
    }
    case 'border':
      return borderOptions(state, locale);
    case 'display':
      return displayOptions(state, locale);
  }
}

/** Only a kernel on numbers is offered without a border: an image keeps its size, a detector too. */
function borderOptions(state: AnswerState, locale: Locale): APISelectMenuOption[] {
  const words = sentences(locale);
  const of = filterOf(state);
  const current = borderOf(of, state.border);
  const options = borders.map((border) =>
    option({ kind: 'border', border }, words.borders[border], border === current),
  );
  if (state.source.kind !== 'matrix' || isDetector(of)) return options;
  return [option({ kind: 'border', border: null }, words.noBorder, current === null), ...options];
}

/** A colour map takes the place of the display; a detector and a matrix have no other display. */
function displayOptions(state: AnswerState, locale: Locale): APISelectMenuOption[] {
  const words = sentences(locale);
  const usual = state.display === null && state.colormap === null;
  const options = [option({ kind: 'display', display: null }, words.displayOfKernel, usual)];
  if (!isDetector(filterOf(state)) && state.source.kind !== 'matrix') {
    for (const display of displays) {
      const current = state.colormap === null && state.display === display;
      options.push(option({ kind: 'display', display }, words.displays[display], current));
    }
  }
  for (const { id: colormap } of colormaps) {
    const current = state.colormap === colormap;
    options.push(option({ kind: 'colormap', colormap }, words.colormaps[colormap], current));
  }
  return options;
}

/** The filter of an answer, if its kernel is not typed. */
function filterOf({ kernel }: AnswerState): Filter | undefined {
  return kernel.kind === 'filter' ? filter(kernel.id) : undefined;
}

function isDetector(of: Filter | undefined): boolean {
  return of !== undefined && of.kind !== 'kernel';
}

function option(choice: Choice, { title, meaning }: Term, current: boolean): APISelectMenuOption {
  return {
    label: shortened(title, 100),
    value: writeChoice(choice),
    description: shortened(meaning, 100),
    default: current,
  };
}

/** A text of at most `length` characters. */
export function shortened(text: string, length: number): string {
  return text.length <= length ? text : `${text.slice(0, length - 1).trimEnd()}…`;
}
