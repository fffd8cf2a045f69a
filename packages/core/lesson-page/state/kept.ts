/** What VS Code gives to the page of a webview. */
declare const acquireVsCodeApi: (() => WebviewState) | undefined;

interface WebviewState {
  getState(): unknown;
  setState(state: string): void;
}

const webview = typeof acquireVsCodeApi === 'function' ? acquireVsCodeApi() : undefined;

/** Whether the reader sees an address that can be handed on. */
export const hasAddress = webview === undefined;

/** Where the state is kept: in the page's address, or by VS Code, which shows none. */
export const kept = webview
  ? {
      read: () => String(webview.getState() ?? ''),
      write: (text: string) => webview.setState(text),
    }
  : { read: () => location.hash, write: writeAddress };

/** Browsers allow about 100 changes of the address in 10 seconds; beyond, Safari throws. */
const rest = 150;
let latest = '';
let isResting = false;

function writeAddress(text: string): void {
  latest = text;
  if (isResting) return;
  // Without a fragment, the address is the page's own.
  history.replaceState(null, '', text ? `#${text}` : location.pathname + location.search);
  isResting = true;
  setTimeout(() => {
    isResting = false;
    if (latest !== text) writeAddress(latest);
  }, rest);
}
