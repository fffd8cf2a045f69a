import type { LabMessage } from '../shared/protocol';
import type { LabState } from './state/savedState';

interface WebviewApi {
  postMessage(message: LabMessage): void;
  getState(): LabState | undefined;
  setState(state: LabState): void;
}

declare function acquireVsCodeApi(): WebviewApi;

/** VS Code, as far as a webview sees it; it gives this object once. */
export const host = acquireVsCodeApi();
