import { type Cell, measureCell } from './cell.js';
import type { FigureOptions } from './figure.js';
import type { DrawnPanel } from './panel.js';
import { style } from './style.js';
import { textHeight, textWidth, wrapText } from './textSize.js';

/** Images longer than this are drawn as long as this, with pixels that are not square. */
const LONGEST = 8;

/** A panel and the px where its image's upper left corner is. */
export interface Place extends Cell {
  readonly x: number;
  readonly y: number;
}

/** Where everything in a figure is, in px. */
export interface Layout {
  readonly width: number;
  readonly height: number;
  /** The figure's title, broken into lines. */
  readonly heading: readonly string[];
  readonly places: readonly Place[];
}

/**
 * Arranges images in a grid. All have one height: the one at which they are `size` px wide on
 * the geometric average, and at most `size`. Columns and rows are as large as the largest parts
 * in them, so that images of one size line up.
 */
export function layOut(panels: readonly DrawnPanel[], options: Required<FigureOptions>): Layout {
  const { title, columns, size, axes } = options;
  const { margin, columnGap, rowGap } = style;
  const aspects = panels.map(({ image }) =>
    Math.max(1 / LONGEST, Math.min(LONGEST, image.width / image.height)),
  );
  const height = Math.round(Math.min(size, size / geometricMean(aspects)));
  const cells = panels.map((panel, i) =>
    measureCell(panel, Math.round(height * aspects[i]!), height, { wrap: size, axes }),
  );

  const inColumns = Array.from({ length: columns }, (_, column) =>
    cells.filter((_, i) => i % columns === column),
  );
  const inRows = Array.from({ length: Math.ceil(cells.length / columns) }, (_, row) =>
    cells.slice(row * columns, (row + 1) * columns),
  );
  const across = layTracks(inColumns, ['left', 'inner', 'right'], columnGap);
  const down = layTracks(inRows, ['top', 'height', 'bottom'], rowGap);
  const headingSize = style.heading.size;
  const heading = title === '' ? [] : wrapText(title, Math.max(across.length, size), headingSize);
  const headingHeight = textHeight(heading, style.heading);
  const headingWidth = Math.max(0, ...heading.map((text) => textWidth(text, headingSize)));
  const body = Math.max(across.length, Math.ceil(headingWidth));
  const shift = Math.floor((body - across.length) / 2);
  return {
    width: margin + body + margin,
    height: margin + headingHeight + down.length + margin,
    heading,
    places: cells.map((cell, i) => {
      const column = across.inner[i % columns]!;
      return {
        ...cell,
        x: margin + shift + column.start + Math.floor((column.size - cell.width) / 2),
        y: margin + headingHeight + down.inner[Math.floor(i / columns)]!.start,
      };
    }),
  };
}

function geometricMean(values: readonly number[]): number {
  return Math.exp(values.reduce((sum, value) => sum + Math.log(value), 0) / values.length);
}

type Side = 'left' | 'inner' | 'right' | 'top' | 'height' | 'bottom';

interface Tracks {
  /** Where each track's inner part is. */
  readonly inner: readonly { readonly start: number; readonly size: number }[];
  readonly length: number;
}

/** Places columns (or rows) of cells one after the other, each as large as its cells' largest. */
function layTracks(
  groups: readonly (readonly Cell[])[],
  [before, inside, after]: readonly [Side, Side, Side],
  gap: number,
): Tracks {
  const inner: { start: number; size: number }[] = [];
  let end = -gap;
  for (const cells of groups) {
    const most = (side: Side) => Math.ceil(Math.max(...cells.map((cell) => cell[side])));
    const start = end + gap + most(before);
    const size = most(inside);
    inner.push({ start, size });
    end = start + size + most(after);
  }
  return { inner, length: end };
}
