import { readSettings } from '../../shared/labSettings';
import { firstPart, type LabState } from '../../shared/protocol';
import type { CodeTarget } from '../code/index';
import type { State } from './State';

/** So many changes can be taken back in a page that has come back. */
const depth = 50;

/** What a page needs to come back as it was; undefined before there is a source. */
export function savedState(state: State): LabState | undefined {
  const {
    source,
    settings,
    view,
    map,
    channel,
    past,
    future,
    walk,
    shrink,
    part,
    code,
    profile,
    sidebar,
  } = state;
  if (!source) return undefined;
  return {
    source: source.kind === 'image' ? { kind: 'image', uri: source.uri } : source,
    settings,
    view,
    map,
    channel,
    past: past.slice(-depth),
    future: future.slice(-depth),
    ...(walk && { walk: { row: walk.row, col: walk.col } }),
    shrink,
    part,
    profile,
    sidebar,
    code,
  };
}

/** The state that a page comes back with, but for its source; an earlier version has saved less. */
export function restoredState(saved: LabState): Partial<State> {
  const {
    settings,
    view,
    map,
    channel,
    past = [],
    future = [],
    walk,
    shrink = false,
    part = firstPart,
    profile = false,
    sidebar,
    code,
  } = saved;
  return {
    settings: readSettings(settings),
    view,
    map,
    channel,
    past: past.map(readSettings),
    future: future.map(readSettings),
    walk: walk ? { ...walk, playing: false } : null,
    shrink,
    part,
    profile,
    ...(sidebar !== undefined && { sidebar }),
    ...(code !== undefined && { code: code as CodeTarget }),
  };
}
