import { formatNumber } from '@convolve/core';
import { html, type TemplateResult } from 'lit';
import { firstRows, resize } from '../../../shared/kernels';
import { host } from '../../host';
import { t } from '../../l10n';
import { cellText } from '../../pane/cellText';
import {
  flipHorizontally,
  flipVertically,
  longestSide,
  normalize,
  parseWeight,
  rotate90,
  setWeight,
  transpose,
} from '../../state/kernelEdits';
import type { Lab } from '../../state/Lab';
import { iconButton } from '../iconButton';

/** The current kernel's weights, to be changed. */
export function kernelGrid(lab: Lab): TemplateResult {
  const { name } = lab.kernel;
  const rows = firstRows(lab.kernel);
  if (!rows) {
    return html`<div class="kernel-head">
        <span class="kernel-current ellipsis" title=${name}>${name}</span>
      </div>
      <p class="muted">${t('Canny has no single kernel: it thins the edges of Sobel and follows them across the image.')}</p>`;
  }
  const width = rows[0]?.length ?? 0;
  const editable = rows.length <= longestSide && width <= longestSide;
  const side = (label: string, value: number, set: (value: number) => void) => html`<input
    class="number"
    type="number"
    min="1"
    max=${longestSide}
    .value=${String(value)}
    aria-label=${label}
    @change=${(event: Event) => {
      const next = Math.round(Number((event.target as HTMLInputElement).value));
      const inside = next >= 1 && next <= longestSide;
      (event.target as HTMLInputElement).value = String(inside ? next : value);
      if (inside) set(next);
    }}
  />`;
  const sum = rows.flat().reduce((all, weight) => all + weight, 0);
  return html`
    <div class="kernel-head">
      <span class="kernel-current ellipsis" title=${name}>${name}</span>
      ${side(t('Rows'), rows.length, (next) => lab.editKernel((old) => resize(old, next, width)))} ×
      ${side(t('Columns'), width, (next) =>
        lab.editKernel((old) => resize(old, rows.length, next)),
      )}
    </div>
    <div class="kernel-scroll">
      <table class="kernel-grid" aria-label=${t('Weights')} @keydown=${moveFocus}>
        ${rows.map(
          (row, r) => html`<tr>
            ${row.map((weight, c) => html`<td>${weightField(lab, weight, r, c, editable)}</td>`)}
          </tr>`,
        )}
      </table>
    </div>
    <div class="kernel-tools" role="toolbar" aria-label=${t('Change the kernel')}>
      ${iconButton('arrow-both', t('Flip horizontally'), () => lab.editKernel(flipHorizontally))}
      ${iconButton('arrow-both turned', t('Flip vertically'), () => lab.editKernel(flipVertically))}
      ${iconButton('refresh', t('Rotate by 90°'), () => lab.editKernel(rotate90))}
      ${iconButton('symbol-array', t('Transpose'), () => lab.editKernel(transpose))}
      ${iconButton('symbol-operator', t('Normalise'), () => lab.editKernel(normalize))}
      ${iconButton('bookmark', t('Keep this kernel'), () =>
        host.postMessage({ type: 'keepKernel', kernel: { name, rows } }),
      )}
      <span class="muted">Σ ${formatNumber(Number(sum.toPrecision(4)))}</span>
    </div>
  `;
}

/** One weight: rounded to what fits, and exact while it is edited. */
function weightField(
  lab: Lab,
  weight: number,
  row: number,
  col: number,
  editable: boolean,
): TemplateResult {
  const exact = formatNumber(weight);
  const short = cellText(weight, 5);
  const field = (event: Event) => event.target as HTMLInputElement;
  return html`<input
    class=${tone(weight)}
    inputmode="decimal"
    .value=${short}
    title=${exact}
    aria-label=${t('Weight, row {0}, column {1}', row + 1, col + 1)}
    tabindex=${row === 0 && col === 0 ? 0 : -1}
    ?readonly=${!editable}
    @focus=${(event: Event) => {
      field(event).value = exact;
      field(event).select();
    }}
    @change=${(event: Event) => {
      const value = parseWeight(field(event).value);
      if (value !== undefined && value !== weight) {
        lab.editKernel((rows) => setWeight(rows, row, col, value));
      }
    }}
    @blur=${(event: Event) => {
      field(event).value = cellText(firstRows(lab.kernel)?.[row]?.[col] ?? weight, 5);
    }}
  />`;
}

function tone(weight: number): string {
  if (weight === 0) return 'weight zero';
  return weight > 0 ? 'weight positive' : 'weight negative';
}

/** Up and down go to the row above and below; left and right where the caret is at the end. */
function moveFocus(event: KeyboardEvent): void {
  const input = event.target as HTMLInputElement;
  const table = event.currentTarget as HTMLTableElement;
  const cell = input.closest('td');
  if (!cell) return;
  const row = cell.parentElement as HTMLTableRowElement;
  const whole = input.selectionStart === 0 && input.selectionEnd === input.value.length;
  const atStart = whole || (input.selectionStart === 0 && input.selectionEnd === 0);
  const atEnd = whole || input.selectionStart === input.value.length;
  const moves: Partial<Record<string, [number, number]>> = {
    ArrowUp: [-1, 0],
    ArrowDown: [1, 0],
    Enter: [1, 0],
    ...(atStart && { ArrowLeft: [0, -1] }),
    ...(atEnd && { ArrowRight: [0, 1] }),
  };
  const move = moves[event.key];
  if (!move) return;
  event.preventDefault();
  const target = table.rows[row.rowIndex + move[0]]?.cells[cell.cellIndex + move[1]];
  const next = target?.querySelector('input');
  if (next) next.focus();
  else input.blur();
}
