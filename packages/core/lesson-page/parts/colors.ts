import { type ColormapId, colorize, type RgbaImage } from '../../src/index.js';
import { remember } from '../state/remember.js';
import type { Rows } from '../state/settings.js';

/** The background of a value on a scale, and the ink that can be read on it. */
export type Coloring = (value: number) => string;

/** Colours of the values from `low` to `high`, as a style. */
export const coloring = remember((map: ColormapId, low: number, high: number): Coloring => {
  const styles = new Map<number, string>();
  const styleOf = (value: number) => {
    const [r, g, b] = colorize([[value]], map, { range: [low, high] }).data;
    return `background:rgb(${r} ${g} ${b});color:${ink(r!, g!, b!)}`;
  };
  return (value) => {
    const style = styles.get(value) ?? styleOf(value);
    styles.set(value, style);
    return style;
  };
});

/** `imshow`'s colours: from the smallest value of the matrix to its largest. */
export function viridis(rows: Rows): Coloring {
  const values = rows.flat();
  return coloring('viridis', Math.min(...values), Math.max(...values));
}

/** Weights: red is positive, blue is negative, and zero is white. */
export function signed(...matrices: readonly Rows[]): Coloring {
  const most = Math.max(...matrices.flat(2).map(Math.abs)) || 1;
  return coloring('diverging', -most, most);
}

/** Black or white, whichever has more contrast on a colour (WCAG's relative luminance). */
function ink(...rgb: [number, number, number]): string {
  const [r, g, b] = rgb.map((value) => {
    const part = value / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * r + 0.7152 * g + 0.0722 * b > 0.179 ? '#000' : '#fff';
}

/** A strip of all colours of a map, the highest on top. */
export function strip(map: ColormapId): RgbaImage {
  const steps = 128;
  const values = Array.from({ length: steps }, (_, index) => [steps - 1 - index]);
  return colorize(values, map, { range: [0, steps - 1] });
}
