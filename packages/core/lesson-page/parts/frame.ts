import { html, type TemplateResult } from 'lit/html.js';
import { t } from '../state/language.js';

/** A window on a grid or an image of rows × cols cells, which moves by pointer and by keys. */
export interface Frame {
  readonly label: string;
  readonly row: number;
  readonly col: number;
  /** Its size on the grid, in cells; default one. */
  readonly rows?: number;
  readonly cols?: number;
  /** How many places it has. */
  readonly places: readonly [rows: number, cols: number];
  readonly isCut?: boolean;
  /** On an image: into how many parts it is divided, both ways. Default: its pixels. */
  readonly parts?: number;
  /** How far an arrow key moves it, with Shift ten times as far; default 1. */
  readonly step?: number;
  move(row: number, col: number): void;
}

const clamp = (value: number, count: number) => Math.max(0, Math.min(count - 1, value));

/** The window itself: a slider of two directions. */
export function frameOf(
  { label, row, col, rows = 1, cols = 1, places, isCut, step = 1, move }: Frame,
  gridRows: number,
  gridCols: number,
): TemplateResult {
  const go = (r: number, c: number) => move(clamp(r, places[0]), clamp(c, places[1]));
  const arrows: Record<string, (far: number) => void> = {
    ArrowLeft: (far) => go(row, col - far),
    ArrowRight: (far) => go(row, col + far),
    ArrowUp: (far) => go(row - far, col),
    ArrowDown: (far) => go(row + far, col),
    Home: () => go(0, 0),
    End: () => go(places[0] - 1, places[1] - 1),
  };
  const onKey = (event: KeyboardEvent) => {
    const action = arrows[event.key];
    if (!action || event.ctrlKey || event.altKey || event.metaKey) return;
    event.preventDefault();
    action(event.shiftKey ? 10 * step : step);
  };
  const percent = (value: number, all: number) => `${(100 * value) / all}%`;
  return html`<div
    class="frame ${isCut ? 'cut' : ''}"
    role="slider"
    tabindex="0"
    aria-label=${label}
    aria-valuemin="0"
    aria-valuemax=${places[0] * places[1] - 1}
    aria-valuenow=${row * places[1] + col}
    aria-valuetext=${t(`row ${row}, column ${col}`, `第 ${row} 行，第 ${col} 列`)}
    .style=${`--top:${percent(row, gridRows)};--left:${percent(col, gridCols)};--height:${percent(rows, gridRows)};--width:${percent(cols, gridCols)}`}
    @keydown=${onKey}
  ></div>`;
}

/** Drags a frame over the element that has the listeners: the frame's middle follows the pointer. */
export function dragging(
  frame: Frame | undefined,
  gridRows: number,
  gridCols: number,
): (event: PointerEvent) => void {
  return (event) => {
    if (!frame) return;
    const element = event.currentTarget as HTMLElement;
    if (event.type === 'pointerdown') {
      element.setPointerCapture(event.pointerId);
      element.querySelector<HTMLElement>('.frame')?.focus({ preventScroll: true });
      event.preventDefault();
    } else if (!element.hasPointerCapture(event.pointerId)) return;
    const { left, top, width, height } = element.getBoundingClientRect();
    const at = (position: number, size: number, cells: number, own = 1) =>
      Math.floor((position / size) * cells - (own - 1) / 2);
    frame.move(
      clamp(at(event.clientY - top, height, gridRows, frame.rows), frame.places[0]),
      clamp(at(event.clientX - left, width, gridCols, frame.cols), frame.places[1]),
    );
  };
}
