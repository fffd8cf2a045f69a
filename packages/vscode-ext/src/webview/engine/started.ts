import type { PictureSource } from '../../shared/protocol';
import type { WorkerReply } from '../../worker/messages';

/** What the page's first script has begun. */
interface Started {
  readonly worker: Promise<Worker>;
  /** Starts another one. */
  readonly newWorker: () => Promise<Worker>;
  /** The picture that the page was made for. */
  readonly source: PictureSource | null;
  /** The worker's reply to loading it; undefined where the webview cannot load the file. */
  readonly reply: Promise<WorkerReply | undefined> | null;
}

declare global {
  interface Window {
    readonly started: Started;
  }
}

export const { started } = window;
