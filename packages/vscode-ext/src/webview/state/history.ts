import type { LabSettings } from '../../shared/labSettings';
import type { State } from './State';

/** Settings with those before and after them. */
type History = Pick<State, 'settings' | 'past' | 'future'>;

/** How many changes can be taken back. */
const depth = 100;

export function record({ settings, past }: History, next: LabSettings): History {
  return { settings: next, past: [...past, settings].slice(-depth), future: [] };
}

export function undo(history: History): History {
  const { settings, past, future } = history;
  const last = past.at(-1);
  if (!last) return history;
  return { settings: last, past: past.slice(0, -1), future: [...future, settings] };
}

export function redo(history: History): History {
  const { settings, past, future } = history;
  const next = future.at(-1);
  if (!next) return history;
  return { settings: next, past: [...past, settings], future: future.slice(0, -1) };
}
