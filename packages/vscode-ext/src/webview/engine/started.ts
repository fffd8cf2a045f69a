import { sourceId } from '../../shared/page';
import type { PictureSource } from '../../shared/protocol';

/** What the page's first script began to load. */
interface Started {
  readonly worker: Promise<Worker>;
  /** The file that the page was made for; undefined where it could not be loaded. */
  picture?: Promise<ArrayBuffer | undefined> | undefined;
}

declare const started: Started;

export const startedWorker = (): Promise<Worker> => started.worker;

/** The picture that the page was made for. */
export const pageSource: PictureSource | null = JSON.parse(
  document.getElementById(sourceId)?.textContent || 'null',
);

/** The bytes of a picture file; undefined if the webview cannot load it. */
export async function bytesOf({ address, bytes }: PictureSource): Promise<Uint8Array | undefined> {
  // The worker is handed the array, and the file may be asked for again.
  if (bytes) return bytes.slice();
  // Later the file may have changed.
  const begun = started.picture ?? load(address);
  started.picture = undefined;
  const buffer = await begun;
  return buffer && new Uint8Array(buffer);
}

async function load(address: string): Promise<ArrayBuffer | undefined> {
  try {
    const response = await fetch(address);
    return response.ok ? await response.arrayBuffer() : undefined;
  } catch {
    return undefined;
  }
}
