import { host } from '../host';
import type { State } from './State';
import type { Store } from './Store';
import { savedState } from './savedState';

/** Those parts of the saved state that change now and then. */
const keptAtOnce = [
  ...(['settings', 'source', 'map', 'channel', 'walk', 'shrink', 'part'] as const),
  ...(['profile', 'sidebar', 'code'] as const),
];

/** Keeps what the page needs to come back as it was; a view once it stands still, for it changes with each frame. */
export function keepState(store: Store<State>): void {
  let timer = 0;
  const keep = () => {
    clearTimeout(timer);
    const saved = savedState(store.state);
    if (saved) host.setState(saved);
  };
  store.listen((state, before) => {
    if (keptAtOnce.some((name) => state[name] !== before[name])) keep();
    else if (state.view !== before.view) {
      clearTimeout(timer);
      timer = window.setTimeout(keep, 100);
    }
  });
}
