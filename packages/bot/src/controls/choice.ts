import {
  type Border,
  borders,
  type ColormapId,
  colormaps,
  type Display,
  displays,
  type FilterGroup,
  filterGroups,
  filters,
} from '@convolve/core';

/** What can be chosen in the menu under an answer. */
export type Choice =
  | { readonly kind: 'kernel'; readonly id: string }
  | { readonly kind: 'group'; readonly group: FilterGroup }
  | { readonly kind: 'groups' }
  /** `null`: only where the kernel fits whole. */
  | { readonly kind: 'border'; readonly border: Border | null }
  /** `null`: as the kernel suggests. Either way without a colour map. */
  | { readonly kind: 'display'; readonly display: Display | null }
  | { readonly kind: 'colormap'; readonly colormap: ColormapId };

/** Writes a choice as the value of a menu's option: `kind=value`. */
export function writeChoice(choice: Choice): string {
  switch (choice.kind) {
    case 'kernel':
      return `kernel=${choice.id}`;
    case 'group':
      return `group=${choice.group}`;
    case 'groups':
      return 'groups=';
    case 'border':
      return `border=${choice.border ?? ''}`;
    case 'display':
      return `display=${choice.display ?? ''}`;
    case 'colormap':
      return `colormap=${choice.colormap}`;
  }
}

/** Reads the value of a menu's option: `undefined` for every text that `writeChoice` does not write. */
export function readChoice(text: string): Choice | undefined {
  const at = text.indexOf('=');
  const value = text.slice(at + 1);
  switch (text.slice(0, Math.max(at, 0))) {
    case 'kernel':
      return filters.some(({ id }) => id === value) ? { kind: 'kernel', id: value } : undefined;
    case 'group': {
      const group = filterGroups.find(({ id }) => id === value)?.id;
      return group && { kind: 'group', group };
    }
    case 'groups':
      return value === '' ? { kind: 'groups' } : undefined;
    case 'border': {
      if (value === '') return { kind: 'border', border: null };
      const border = borders.find((name) => name === value);
      return border && { kind: 'border', border };
    }
    case 'display': {
      if (value === '') return { kind: 'display', display: null };
      const display = displays.find((name) => name === value);
      return display && { kind: 'display', display };
    }
    case 'colormap': {
      const colormap = colormaps.find(({ id }) => id === value)?.id;
      return colormap && { kind: 'colormap', colormap };
    }
    default:
      return undefined;
  }
}
