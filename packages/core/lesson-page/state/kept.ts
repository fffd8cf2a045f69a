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

function writeAddress(text: string): void {
  // Without a fragment, the address is the page's own.
  history.replaceState(null, '', text ? `#${text}` : location.pathname + location.search);
}
