import { html, type TemplateResult } from 'lit/html.js';
import type { Rows } from '../state/settings.js';
import { colorBar } from './colorBar.js';
import { viridis } from './colors.js';
import { type GridOptions, grid } from './grid.js';

/** A matrix as matplotlib's `imshow` shows it: viridis, axes and a colour bar. */
export function imshow(
  rows: Rows,
  options: Omit<GridOptions, 'cells' | 'coloring' | 'axes'>,
): TemplateResult {
  const values = rows.flat();
  return html`<div class="imshow">
    ${grid({ ...options, cells: rows, coloring: viridis(rows), axes: true })}
    ${colorBar('viridis', Math.min(...values), Math.max(...values))}
  </div>`;
}
