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

const all: readonly Choice[] = [
  ...filters.map(({ id }) => ({ kind: 'kernel', id }) as const),
  ...filterGroups.map(({ id }) => ({ kind: 'group', group: id }) as const),
  { kind: 'groups' },
  ...[null, ...borders].map((border) => ({ kind: 'border', border }) as const),
  ...[null, ...displays].map((display) => ({ kind: 'display', display }) as const),
  ...colormaps.map(({ id }) => ({ kind: 'colormap', colormap: id }) as const),
];
const byValue = new Map(all.map((choice) => [writeChoice(choice), choice]));

/** Reads the value of a menu's option: `undefined` for every text that `writeChoice` does not write. */
export function readChoice(text: string): Choice | undefined {
  return byValue.get(text);
}
