import { type Pool, poolOf } from './pool.js';
import { checkPoolOptions, type PoolOptions } from './poolOptions.js';
import type { Done, Errand, Task } from './task.js';

export type { Pool } from './pool.js';
export type { PoolOptions, PoolWorker } from './poolOptions.js';
export { shared } from './shared.js';

/** What is needed of a browser's globals, which the core's own types leave out. */
declare class Worker {
  constructor(url: URL | string, options: { readonly type: 'module' });
  onmessage: ((event: { readonly data: Done }) => void) | null;
  onerror: ((event: WorkerFailure) => void) | null;
  postMessage(message: Task | Errand): void;
  terminate(): void;
}

/** An error in the script has a message; a script that could not be loaded has none. */
interface WorkerFailure {
  readonly message?: string;
  preventDefault?(): void;
}

const { crossOriginIsolated = false, navigator } = globalThis as {
  readonly crossOriginIsolated?: boolean;
  readonly navigator?: { readonly hardwareConcurrency?: number };
};

// Apart from `new Worker`, bundlers would take `new URL(…, import.meta.url)` for a file to copy.
// Some hosts (workerd) give a module no address that others could be relative to.
const here: string | undefined = import.meta.url;
const script = './worker.browser.js';
const besideModule = here && URL.canParse?.(script, here) ? new URL(script, here).href : script;

/** As `startPool` of Node. */
export function startPool(options: PoolOptions = {}): Pool {
  const { threads, address, make } = checkPoolOptions(options, navigator?.hardwareConcurrency ?? 1);
  const startWorker = (): Worker => {
    if (make) return make() as Worker;
    if (address !== undefined) return new Worker(address, { type: 'module' });
    return new Worker(new URL('./worker.browser.js', import.meta.url), { type: 'module' });
  };
  const place = make ? 'the worker option' : (address ?? besideModule);
  return poolOf(
    crossOriginIsolated ? threads : 0,
    (answer, broken) => {
      const worker = startWorker();
      worker.onmessage = ({ data }) => answer(data);
      worker.onerror = (event) => {
        event.preventDefault?.();
        broken(event.message ?? 'its script was not loaded');
      };
      return {
        run: (task) => worker.postMessage(task),
        end() {
          worker.terminate();
          return undefined;
        },
      };
    },
    place,
  );
}
