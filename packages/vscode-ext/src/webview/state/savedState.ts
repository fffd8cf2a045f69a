import { readSettings } from '../../shared/labSettings';
import { firstPart, type SavedSource } from '../../shared/protocol';
import type { Cell } from '../view/transform';
import type { State } from './State';

type Always = 'settings' | 'view' | 'map' | 'channel';
type Later = 'past' | 'future' | 'shrink' | 'part' | 'profile' | 'sidebar' | 'code';

/** What the lab keeps in VS Code's saved state. */
export interface LabState extends Pick<State, Always>, Partial<Pick<State, Later>> {
  readonly source: SavedSource;
  /** The cell of the result that the walk is at, while it is open. */
  readonly walk?: Cell;
}

/** So many changes can be taken back in a page that has come back. */
const depth = 50;

/** What is saved as it is, but for the view, which changes with each frame. */
export const savedAsIs = [
  ...(['settings', 'map', 'channel', 'shrink', 'part'] as const),
  ...(['profile', 'sidebar', 'code'] as const),
];

/** What a page needs to come back as it was; undefined before there is a source. */
export function savedState(state: State): LabState | undefined {
  const { source, view, past, future, walk } = state;
  if (!source) return undefined;
  const same = Object.fromEntries(savedAsIs.map((name) => [name, state[name]]));
  return {
    ...(same as Pick<State, (typeof savedAsIs)[number]>),
    source: source.kind === 'image' ? { kind: 'image', uri: source.uri } : source,
    view,
    past: past.slice(-depth),
    future: future.slice(-depth),
    ...(walk && { walk: { row: walk.row, col: walk.col } }),
  };
}

/** The state that a page comes back with, but for its source; an earlier version has saved less. */
export function restoredState({ source: _, ...saved }: LabState): Partial<State> {
  const { settings, past = [], future = [], walk } = saved;
  return {
    ...{ shrink: false, part: firstPart, profile: false },
    ...saved,
    settings: readSettings(settings),
    past: past.map(readSettings),
    future: future.map(readSettings),
    walk: walk ? { ...walk, playing: false } : null,
  };
}
