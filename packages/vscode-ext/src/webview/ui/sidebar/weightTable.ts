import { colorAt, formatNumber } from '@convolve/core';
import { html, type TemplateResult } from 'lit';
import { type KernelPart, partsOf } from '../../../shared/kernels';
import { textOn } from '../../chart/textOn';
import { host } from '../../host';
import { t } from '../../l10n';
import { longestSide, parseWeight, setWeight, weightText } from '../../state/kernelEdits';
import type { Lab } from '../../state/Lab';

/** One kernel's weights as a heat map of fields; a matrix that is pasted takes their place. */
export function weightTable(lab: Lab, { label, rows }: KernelPart, part: number): TemplateResult {
  const editable = rows.length <= longestSide && rows[0]!.length <= longestSide;
  const most = Math.max(...rows.flat().map(Math.abs)) || 1;
  const name = label ? `${t('Weights')} ${label}` : t('Weights');
  const input = (event: Event) => event.target as HTMLInputElement;
  /** One weight: rounded to what fits, and exact while it is edited. */
  const field = (weight: number, row: number, col: number) => html`<input
    class="weight numbers"
    inputmode="decimal"
    .style=${heat(weight / most, lab.state.isDark)}
    .value=${weightText(weight)}
    title=${formatNumber(weight)}
    aria-label=${t('Weight, row {0}, column {1}', row + 1, col + 1)}
    tabindex=${row === 0 && col === 0 ? 0 : -1}
    ?readonly=${!editable}
    @focus=${(event: Event) => {
      input(event).value = formatNumber(weight);
      input(event).select();
    }}
    @change=${(event: Event) => {
      const text = input(event).value;
      const value = parseWeight(text);
      lab.store.update({
        kernelProblem:
          value === undefined
            ? t('"{0}" is not a number. Type one such as 2, -0.5, 1e-3 or 1/9.', text)
            : null,
      });
      if (value !== undefined && value !== weight) {
        lab.editKernel((rows) => setWeight(rows, row, col, value), part);
      }
    }}
    @blur=${(event: Event) => {
      input(event).value = weightText(partsOf(lab.kernel)[part]?.rows[row]?.[col] ?? weight);
    }}
  />`;
  return html`<table
    class="kernel-grid"
    aria-label=${name}
    @keydown=${moveFocus}
    @paste=${paste}
  >
    ${label ? html`<caption class="small">${label}</caption>` : ''}
    ${rows.map(
      (row, r) => html`<tr>
        ${row.map((weight, c) => html`<td>${field(weight, r, c)}</td>`)}
      </tr>`,
    )}
  </table>`;
}

/** The colours of a cell for a weight from −1 to 1, with the text that stands out on it. */
function heat(share: number, isDark: boolean): string {
  const color = colorAt(isDark ? 'diverging-dark' : 'diverging', (1 + share) / 2);
  return `background: rgb(${color.join(', ')}); color: ${textOn(color)}`;
}

/** One number goes into the field; more are read as a kernel by the host. */
function paste(event: ClipboardEvent): void {
  const text = event.clipboardData?.getData('text/plain') ?? '';
  if (text.trim() === '' || parseWeight(text) !== undefined) return;
  event.preventDefault();
  host.postMessage({ type: 'readKernel', text });
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
