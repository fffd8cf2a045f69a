import type { LabStart } from '../../shared/protocol';
import type { Outcome } from './WorkerClient';

/** What the page's first script has begun. */
interface Started extends LabStart {
  readonly worker: Promise<Worker>;
  /** Starts another one. */
  readonly newWorker: () => Promise<Worker>;
  /** The worker's reply to loading the source; undefined where the webview cannot load the file. */
  readonly reply: Promise<Outcome | undefined>;
  /** About how many pixels of the screen a pane is wide. */
  readonly paneWidth: number;
}

declare global {
  interface Window {
    readonly started: Started;
  }
}

export const { started } = window;
