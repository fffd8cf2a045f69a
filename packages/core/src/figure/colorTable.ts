import type { Rgb } from '../image/flatten.js';
import type { ColorTableId } from './colormaps.js';
import { perceptualColors } from './perceptual.js';

const tables = new Map<ColorTableId, Uint8Array>();

/**
 * The colours of a map from its lowest to its highest, three bytes each: 256 colours, and 257 for
 * the diverging ones, so that the middle is a colour of its own. A table is made when first used.
 */
export function colorTable(colormap: ColorTableId): Uint8Array {
  let table = tables.get(colormap);
  if (table === undefined) {
    table = Uint8Array.from(colors[colormap]().flat());
    tables.set(colormap, table);
  }
  return table;
}

const pixelTables = new Map<ColorTableId, Uint32Array>();

/** The colours of a map as opaque pixels, and after them a transparent one, for NaN. */
export function colorPixels(colormap: ColorTableId): Uint32Array {
  let pixels = pixelTables.get(colormap);
  if (pixels === undefined) {
    const bytes = [...colors[colormap]().flatMap((color) => [...color, 255]), 0, 0, 0, 0];
    pixels = new Uint32Array(Uint8Array.from(bytes).buffer);
    pixelTables.set(colormap, pixels);
  }
  return pixels;
}

const colors: Readonly<Record<ColorTableId, () => Rgb[]>> = {
  viridis: () => perceptualColors('viridis'),
  magma: () => perceptualColors('magma'),
  gray: () => steps(256, (i) => [i, i, i]),
  diverging: () => steps(257, (i) => mix(lightStops.map(parseHex), i / 256)),
  'diverging-dark': () => steps(257, (i) => mix(darkStops.map(parseHex), i / 256)),
};

/** ColorBrewer's RdBu, from blue to red. */
const lightStops = [
  ...['#053061', '#2166ac', '#4393c3', '#92c5de', '#d1e5f0'],
  '#f7f7f7',
  ...['#fddbc7', '#f4a582', '#d6604d', '#b2182b', '#67001f'],
];

/** The hues of RdBu with their lightness turned round, from the dark of an editor's page. */
const darkStops = [
  ...['#b8e1ff', '#74bdf0', '#4293d3', '#2b699f', '#20425f'],
  '#1e1e1e',
  ...['#672d27', '#a53f32', '#d8614c', '#f3967c', '#ffd4c4'],
];

function steps(count: number, color: (index: number) => Rgb): Rgb[] {
  return Array.from({ length: count }, (_, index) => color(index));
}

function parseHex(hex: string): Rgb {
  const value = Number.parseInt(hex.slice(1), 16);
  return [value >> 16, (value >> 8) & 255, value & 255];
}

/** The colour at `t` from 0 to 1 on the straight lines between evenly spaced stops. */
function mix(stops: readonly Rgb[], t: number): Rgb {
  const place = t * (stops.length - 1);
  const before = Math.min(Math.floor(place), stops.length - 2);
  const from = stops[before]!;
  const to = stops[before + 1]!;
  const at = (part: 0 | 1 | 2) =>
    Math.round(from[part] + (to[part] - from[part]) * (place - before));
  return [at(0), at(1), at(2)];
}
