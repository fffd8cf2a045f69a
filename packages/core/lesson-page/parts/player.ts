import { html, type TemplateResult } from 'lit/html.js';
import { t } from '../state/language.js';
import { inside, type Place } from '../state/settings.js';
import { redraw } from '../state/store.js';
import { button } from './controls.js';

/** The places of a walk. */
interface Walk {
  readonly count: number;
  /** Read again at each step. */
  position(): number;
  go(index: number): void;
}

/** The walk that plays, if one does. */
let playing: { readonly name: string; readonly timer: ReturnType<typeof setInterval> } | undefined;
/** As drawn last: a walk that plays follows when its size is changed. */
const walks = new Map<string, Walk>();

/** Stops the walk that plays, if one does. */
export function stop(): void {
  clearInterval(playing?.timer);
  playing = undefined;
  redraw();
}

function stepOn(name: string): void {
  const { count, position, go } = walks.get(name)!;
  if (position() < count - 1) go(position() + 1);
  else stop();
}

/** Steps forwards and backwards through `count` places, or plays them. */
export function player(
  name: string,
  count: Walk['count'],
  position: Walk['position'],
  go: Walk['go'],
): TemplateResult {
  walks.set(name, { count, position, go });
  const to = (index: number) => go((index + count) % count);
  const isPlaying = playing?.name === name;
  const toggle = () => {
    if (isPlaying) return stop();
    clearInterval(playing?.timer);
    // Stops at the end: at the last place, play starts again from the first.
    if (position() >= count - 1) go(0);
    playing = { name, timer: setInterval(() => stepOn(name), 450) };
    redraw();
  };
  return html`<div class="player" role="group" aria-label=${t('Walk', '滑动')}>
    ${button(t('Back', '后退'), () => to(position() - 1))}
    ${button(isPlaying ? t('Pause', '暂停') : t('Play', '播放'), toggle)}
    ${button(t('Step', '前进'), () => to(position() + 1))}
  </div>`;
}

/** `player` through the places of rows × cols, row by row. */
export function placePlayer(
  name: string,
  rows: number,
  cols: number,
  place: () => Place,
  move: (row: number, col: number) => void,
): TemplateResult {
  const index = () => {
    const [row, col] = inside(place(), rows, cols);
    return row * cols + col;
  };
  return player(name, rows * cols, index, (at) => move(Math.floor(at / cols), at % cols));
}
