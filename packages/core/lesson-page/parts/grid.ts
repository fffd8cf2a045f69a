import { live } from 'lit/directives/live.js';
import { html, nothing, type TemplateResult } from 'lit/html.js';
import { t } from '../state/language.js';
import type { Rows } from '../state/settings.js';
import { redraw } from '../state/store.js';
import { figureOf } from './canvas.js';
import type { Coloring } from './colors.js';
import { dragging, type Frame, frameOf } from './frame.js';
import { pastedRows } from './pastedRows.js';
import { short } from './short.js';

export interface GridOptions {
  readonly label: string;
  readonly cells: readonly (readonly (number | string)[])[];
  readonly coloring?: Coloring;
  readonly frame?: Frame;
  /** The numbers of rows and columns beside the cells. */
  readonly axes?: boolean;
  /** Colours alone, as `imshow` shows them; the numbers are still there for screen readers. */
  readonly hidesNumbers?: boolean;
  /** The class of a cell. */
  readonly classOf?: (row: number, col: number) => string;
  /** Called with the cell under the pointer, and with nothing when it leaves. */
  readonly over?: (row?: number, col?: number) => void;
}

/** A matrix as a table of coloured cells, with a window that can be moved over it. */
export function grid(options: GridOptions): TemplateResult {
  const { label, cells, frame, axes } = options;
  const rows = cells.length;
  const cols = cells[0]?.length ?? 0;
  const drag = dragging(frame, rows, cols);
  const steps = (count: number) => Array.from({ length: count }, (_, index) => index);
  return html`<div class="grid" .style=${sizesOf(cells)}>
    ${
      axes
        ? html`<div class="cols" aria-hidden="true">${steps(cols).map((at) => html`<span>${at}</span>`)}</div>
            <div class="rows" aria-hidden="true">${steps(rows).map((at) => html`<span>${at}</span>`)}</div>`
        : nothing
    }
    <div
      class="cells ${frame ? 'draggable' : ''}"
      @pointerdown=${drag}
      @pointermove=${drag}
      @pointerleave=${() => options.over?.()}
    >
      <table aria-label=${label}>
        <tbody>
          ${cells.map((line, row) => html`<tr>${line.map((cell, col) => cellOf(options, cell, row, col))}</tr>`)}
        </tbody>
      </table>
      ${frame ? frameOf(frame, rows, cols) : nothing}
    </div>
  </div>`;
}

/** A grid with its title, which labels it too where there is no other label, and a note below. */
export function gridFigure(
  title: string,
  options: Omit<GridOptions, 'label'> & { readonly label?: string },
  note?: unknown,
): TemplateResult {
  return figureOf(title, grid({ label: title, ...options }), note);
}

function cellOf(options: GridOptions, cell: number | string, row: number, col: number) {
  const { coloring, classOf, over, hidesNumbers } = options;
  const text = typeof cell === 'number' ? short(cell) : cell;
  return html`<td
    class="${classOf?.(row, col) ?? ''} ${lengthOf(text)}"
    .style=${coloring && typeof cell === 'number' ? coloring(cell) : ''}
    @pointerenter=${() => over?.(row, col)}
  ><span class=${hidesNumbers ? 'hidden' : ''}>${text}</span></td>`;
}

/** The counts that the style makes the size of a cell from. */
const sizesOf = (cells: readonly (readonly unknown[])[]) =>
  `--row-count:${cells.length};--col-count:${cells[0]?.length ?? 1}`;

/** The class of a cell whose text is too wide for it at the usual size. */
const lengthOf = (text: string) => (text.length > 5 ? 'long' : '');

interface EditorOptions extends Pick<GridOptions, 'label' | 'coloring' | 'classOf' | 'over'> {
  /** Of the whole page: names the cell that is being written in. */
  readonly id: string;
  readonly rows: Rows;
  /** Gets how the numbers change: they may have changed since they were drawn. */
  edit(changed: (rows: Rows) => Rows): void;
}

/** The text of the cell that is being written in: it is not a number all the time (`-`, `1.`). */
let written: { cell: string; text: string } | undefined;

/** A matrix whose numbers can be edited. One stop for the Tab key; arrows move between its cells. */
export function editor({ id, label, rows, coloring, classOf, over, edit }: EditorOptions) {
  const set = (row: number, col: number, value: number) =>
    edit((now) => now.map((line, r) => (r === row ? line.with(col, value) : line)));
  const onInput = (event: Event, row: number, col: number) => {
    const text = (event.target as HTMLInputElement).value;
    written = { cell: `${id} ${row} ${col}`, text };
    const value = read(text);
    if (value === undefined) redraw();
    else set(row, col, value);
  };
  /** A matrix fills the cells from the one that is written in; it may be larger. */
  const onPaste = (event: ClipboardEvent) => {
    // A spreadsheet also gives an image of its cells, which is no photo.
    event.stopPropagation();
    const pasted = pastedRows(event.clipboardData?.getData('text/plain') ?? '');
    if (!pasted) return;
    event.preventDefault();
    const { row, col } = placeOf(event.target as HTMLInputElement);
    written = undefined;
    edit((now) =>
      now.map((line, r) => line.map((value, c) => accepted(pasted[r - row]?.[c - col]) ?? value)),
    );
  };
  return html`<div class="grid" role="group" aria-label=${label} .style=${sizesOf(rows)}>
    <div class="cells" @pointerleave=${() => over?.()} @keydown=${moveFocus} @paste=${onPaste}>
      <table role="presentation">
        <tbody>
          ${rows.map(
            (line, row) =>
              html`<tr>
                ${line.map((value, col) => {
                  const cell = `${id} ${row} ${col}`;
                  const text = written?.cell === cell ? written.text : short(value);
                  return html`<td class="${classOf?.(row, col) ?? ''} ${lengthOf(text)}"
                      .style=${coloring?.(value) ?? ''}
                      @pointerenter=${() => over?.(row, col)}>
                    <input
                      inputmode="text"
                      autocomplete="off"
                      size="3"
                      tabindex=${row === 0 && col === 0 ? 0 : -1}
                      aria-label=${t(`${label}: row ${row}, column ${col}`, `${label}：第 ${row} 行，第 ${col} 列`)}
                      aria-invalid=${read(text) === undefined}
                      .value=${live(text)}
                      @focus=${(event: FocusEvent) => (event.target as HTMLInputElement).select()}
                      @blur=${() => {
                        written = undefined;
                        redraw();
                      }}
                      @input=${(event: Event) => onInput(event, row, col)}
                    /></td>`;
                })}
              </tr>`,
          )}
        </tbody>
      </table>
    </div>
  </div>`;
}

/** A number no larger than one that an address can hold. */
const accepted = (value = Number.NaN): number | undefined =>
  Math.abs(value) <= 1e6 ? value : undefined;

/** The number in a text, or undefined where it is not one that the page accepts. */
function read(text: string): number | undefined {
  return text.trim() === '' ? undefined : accepted(Number(text.replace('−', '-')));
}

function placeOf(input: HTMLInputElement): { readonly row: number; readonly col: number } {
  const cell = input.closest('td')!;
  return { row: (cell.parentElement as HTMLTableRowElement).rowIndex, col: cell.cellIndex };
}

function moveFocus(event: KeyboardEvent): void {
  const [down, right] =
    { ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1] }[event.key] ??
    [];
  const from = event.target as HTMLInputElement;
  if (down === undefined || right === undefined) return;
  // In a text that is being changed, left and right move in the text.
  const isSelected = from.selectionStart === 0 && from.selectionEnd === from.value.length;
  if (right !== 0 && !isSelected) return;
  const cell = from.closest('td')!;
  const line = cell.parentElement as HTMLTableRowElement;
  const table = line.closest('table')!;
  const next =
    table.rows[line.rowIndex + down]?.cells[cell.cellIndex + right]?.querySelector('input');
  if (!next) return;
  event.preventDefault();
  next.focus();
}
