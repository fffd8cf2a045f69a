import { borders, type Colormap, displays } from '@convolve/core';
import type { APISelectMenuOption } from 'discord.js';
import {
  detectorGroup,
  type Filter,
  filterGroups,
  filters,
  findFilter,
} from '../filters/filters.js';
import { placedBorder } from '../filters/placedBorder.js';
import { filterTerm } from '../locale/filterTerm.js';
import { type Locale, sentences } from '../locale/locale.js';
import type { Term } from '../locale/Sentences.js';
import type { AnswerState } from './AnswerState.js';
import type { Choice } from './choice.js';
import { writeChoice } from './choice.js';

/** What the menu offers at the moment. */
export type MenuTab =
  | { readonly kind: 'kernels'; readonly group: string }
  | { readonly kind: 'groups' | 'border' | 'display' };

/** The colour maps of the menu. */
const colormaps = ['viridis', 'magma', 'gray', 'diverging'] as const satisfies readonly Colormap[];

/** The kernels of the group of the answer's kernel; of a typed one, all groups. */
export function defaultTab(state: AnswerState): MenuTab {
  const filter = filterOf(state);
  return filter ? { kind: 'kernels', group: filter.group } : { kind: 'groups' };
}

/** What can be changed: not the border where it has no effect. */
export function tabsOf(state: AnswerState): readonly ('kernel' | 'border' | 'display')[] {
  return filterOf(state)?.border === false
    ? ['kernel', 'display']
    : ['kernel', 'border', 'display'];
}

/** The options of the menu, at most 25. */
export function menuOptions(
  state: AnswerState,
  tab: MenuTab,
  locale: Locale,
): APISelectMenuOption[] {
  const words = sentences(locale);
  switch (tab.kind) {
    case 'groups':
      return filterGroups.map((group) => {
        const titles = filters
          .filter((filter) => filter.group === group)
          .map((filter) => filterTerm(filter, locale).title);
        const term = { title: words.groups[group] ?? group, meaning: titles.join(', ') };
        return option({ kind: 'group', group }, term, false);
      });
    case 'kernels': {
      const shown = filters.filter(({ group }) => group === tab.group);
      return [
        ...shown.map((filter) => {
          const current = state.kernel.kind === 'filter' && state.kernel.id === filter.id;
          return option({ kind: 'kernel', id: filter.id }, filterTerm(filter, locale), current);
        }),
        option({ kind: 'groups' }, words.controls.otherGroups, false),
      ];
    }
    case 'border':
      return borderOptions(state, locale);
    case 'display':
      return displayOptions(state, locale);
  }
}

/** Only a kernel on numbers is offered without a border: a picture keeps its size, a detector too. */
function borderOptions(state: AnswerState, locale: Locale): APISelectMenuOption[] {
  const words = sentences(locale);
  const filter = filterOf(state);
  const current = placedBorder(filter, state.border);
  const options = borders.map((border) =>
    option({ kind: 'border', border }, words.borders[border], border === current),
  );
  if (state.source.kind !== 'matrix' || filter?.group === detectorGroup) return options;
  return [option({ kind: 'border', border: null }, words.noBorder, current === null), ...options];
}

/** A colour map takes the place of the display; a detector and a matrix have no other display. */
function displayOptions(state: AnswerState, locale: Locale): APISelectMenuOption[] {
  const words = sentences(locale);
  const usual = state.display === null && state.colormap === null;
  const options = [option({ kind: 'display', display: null }, words.displayOfKernel, usual)];
  if (filterOf(state)?.group !== detectorGroup && state.source.kind !== 'matrix') {
    for (const display of displays) {
      const current = state.colormap === null && state.display === display;
      options.push(option({ kind: 'display', display }, words.displays[display], current));
    }
  }
  for (const colormap of colormaps) {
    const current = state.colormap === colormap;
    options.push(option({ kind: 'colormap', colormap }, words.colormaps[colormap], current));
  }
  return options;
}

/** The filter of an answer, if its kernel is not typed. */
function filterOf({ kernel }: AnswerState): Filter | undefined {
  return kernel.kind === 'filter' ? findFilter(kernel.id) : undefined;
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
