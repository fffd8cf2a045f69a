import { fromAddress, initialState, toAddress } from './address.js';
import { kept } from './kept.js';
import type { Photo } from './photo.js';
import type { State } from './settings.js';

/** What a reader points at: the rows that show the same thing twice mark both. */
export interface Pointed {
  readonly row: number;
  readonly name: string;
}

let state = fromAddress(kept.read());
let photo: Photo | undefined;
/** The one that the page came with; without it, the first that the reader chose. */
let firstPhoto: Photo | undefined;
let pointed: Pointed | undefined;
let draw = () => {};

/** Calls `render` now and after each change, at most once a frame. */
export function onChange(render: () => void): void {
  let due = false;
  draw = () => {
    if (due) return;
    due = true;
    requestAnimationFrame(() => {
      due = false;
      render();
    });
  };
  addEventListener('hashchange', () => {
    if (location.hash.slice(1) === toAddress(state)) return;
    state = fromAddress(location.hash);
    render();
    showRow();
  });
  render();
  showRow();
}

export const current = (): State => state;
export const currentPhoto = (): Photo | undefined => photo;
export const currentlyPointed = (): Pointed | undefined => pointed;

/** Changes settings, remembers which row they are in, and puts them into the address. */
export function change(row: number, changes: Partial<State>): void {
  state = { ...state, ...changes, ...(row > 0 && { row }) };
  writeAddress();
  draw();
}

/** Goes to a row, as opening an address with it does. */
export function goTo(row: number): void {
  change(row, {});
  document.getElementById(`title-${row}`)?.focus({ preventScroll: true });
  showRow();
}

export function reset(): void {
  state = { ...initialState, lang: state.lang };
  photo = firstPhoto;
  writeAddress();
  draw();
}

export function showPhoto(next: Photo): void {
  firstPhoto ??= next;
  photo = next;
  draw();
}

export function point(next: Pointed | undefined): void {
  pointed = next;
  draw();
}

/** Draws again what depends on something that is not in the state. */
export const redraw = (): void => draw();

function writeAddress(): void {
  kept.write(toAddress(state));
}

/** Moves the page to the row of the address. */
function showRow(): void {
  if (state.row > 0) document.getElementById(`row-${state.row}`)?.scrollIntoView();
}
