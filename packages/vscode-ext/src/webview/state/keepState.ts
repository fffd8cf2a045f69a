import { host } from '../host';
import type { State } from './State';
import type { Store } from './Store';
import { savedAsIs, savedState } from './savedState';

/** Keeps what the page needs to come back as it was; a view once it stands still. */
export function keepState(store: Store<State>): void {
  let timer = 0;
  const keep = () => {
    clearTimeout(timer);
    const saved = savedState(store.state);
    if (saved) host.setState(saved);
  };
  store.listen((state, before) => {
    const isChanged = [...savedAsIs, 'source' as const, 'walk' as const].some(
      (name) => state[name] !== before[name],
    );
    if (isChanged) keep();
    else if (state.view !== before.view) {
      clearTimeout(timer);
      timer = window.setTimeout(keep, 100);
    }
  });
}
