import { describe, expect, it } from 'vitest';
import { initialSettings } from '../../shared/labSettings';
import { firstPart } from '../../shared/protocol';
import type { State } from './State';
import { restoredState, savedState } from './savedState';

const settings = (value: number) => initialSettings({ name: `k${value}`, rows: [[value]] });
/** What is saved of a state, and no more of it. */
const state = {
  source: { kind: 'image', name: 'a.png', uri: 'file:///a.png', address: '', maxMegapixels: 50 },
  settings: settings(1),
  past: [settings(2), settings(3)],
  future: [settings(4)],
  walk: { row: 2, col: 5, playing: true },
  shrink: true,
  part: { array: 1, plane: 2 },
  profile: true,
  sidebar: false,
  code: 'glsl',
  view: { zoom: 2, x: 1, y: 1 },
  map: 0,
  channel: 0,
} as unknown as State;

describe('the saved state of a lab', () => {
  it('brings back undo history, walk and choices; the walk stands still', () => {
    const saved = JSON.parse(JSON.stringify(savedState(state)));
    expect(restoredState(saved)).toEqual({
      settings: settings(1),
      view: state.view,
      map: 0,
      channel: 0,
      past: [settings(2), settings(3)],
      future: [settings(4)],
      walk: { row: 2, col: 5, playing: false },
      shrink: true,
      part: { array: 1, plane: 2 },
      profile: true,
      sidebar: false,
      code: 'glsl',
    });
  });

  it('holds the last changes only, and of an image the address', () => {
    const past = Array.from({ length: 80 }, (_, at) => settings(at));
    const saved = savedState({ ...state, past })!;
    expect(saved.past).toEqual(past.slice(30));
    expect(saved.source).toEqual({ kind: 'image', uri: 'file:///a.png' });
  });

  it('is nothing before there is a source', () => {
    expect(savedState({ ...state, source: null })).toBeUndefined();
  });

  it('may be that of an earlier version', () => {
    const { view, map, channel } = state;
    const saved = { source: savedState(state)!.source, settings: settings(1), view, map, channel };
    expect(restoredState(saved)).toMatchObject({
      past: [],
      future: [],
      walk: null,
      shrink: false,
      part: firstPart,
    });
  });
});
