import { checkOneOf } from '../check/checkOneOf.js';

/** The four colormaps, by the one name that each has inside the core. */
export type ColormapId = 'viridis' | 'magma' | 'gray' | 'diverging';

/** The colormaps and the variant for dark pages, which pickers don't list: a host chooses it by its theme. */
export type ColorTableId = ColormapId | 'diverging-dark';

/**
 * A colormap as it may be written: `'grey'` is another spelling of `'gray'`; `'diverging-dark'` is
 * `'diverging'` for dark pages, with zero nearly black.
 */
export type Colormap = ColormapId | 'diverging-dark' | 'grey';

/** One colormap, as a picker shows it. */
export interface ColormapEntry {
  readonly id: ColormapId;
  readonly title: string;
  /** What the map is good for, in one line. */
  readonly meaning: string;
}

/**
 * The colormaps that `colorize` and `figure` know, one entry each.
 *
 * @example
 * ```ts
 * colormaps.map((entry) => entry.id); // ['viridis', 'magma', 'gray', 'diverging']
 * ```
 */
export const colormaps: readonly ColormapEntry[] = [
  {
    id: 'viridis',
    title: 'Viridis',
    meaning: 'any values, from dark blue to yellow, in steps that look equal, also without colour',
  },
  {
    id: 'magma',
    title: 'Magma',
    meaning: 'magnitudes, from black over red to pale yellow: what is strong glows',
  },
  { id: 'gray', title: 'Grey', meaning: 'brightness, from black to white: photographs, edge maps' },
  {
    id: 'diverging',
    title: 'Diverging',
    meaning: 'signed responses: negative is blue, zero is nearly white, positive is red',
  },
];

/** Every accepted spelling. */
export const colormapNames: readonly Colormap[] = [
  ...(['viridis', 'magma', 'gray', 'grey', 'diverging', 'diverging-dark'] as const),
];

/** The map that is meant, and throws for an unknown one. */
export function checkColormap(name: string, colormap: Colormap): ColorTableId {
  const known = checkOneOf(name, colormap, colormapNames);
  return known === 'grey' ? 'gray' : known;
}

/** Whether a map has a neutral middle, which belongs to zero. */
export function isDiverging(colormap: ColorTableId | undefined): boolean {
  return colormap === 'diverging' || colormap === 'diverging-dark';
}
