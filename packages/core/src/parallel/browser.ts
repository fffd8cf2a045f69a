import { checkInteger } from '../check/checkInteger.js';
import { checkOptions } from '../check/checkOptions.js';
import { type Pool, type PoolOptions, poolOf } from './pool.js';
import type { Done, Task } from './task.js';

export type { Pool, PoolOptions } from './pool.js';
export { shared } from './shared.js';

/** What is needed of a browser's globals, which the core's own types leave out. */
declare class Worker {
  constructor(url: URL, options: { readonly type: 'module' });
  onmessage: ((event: { readonly data: Done }) => void) | null;
  onerror: ((event: { readonly message?: string }) => void) | null;
  postMessage(task: Task): void;
  terminate(): void;
}

const { crossOriginIsolated = false, navigator } = globalThis as {
  readonly crossOriginIsolated?: boolean;
  readonly navigator?: { readonly hardwareConcurrency?: number };
};

/** As `startPool` of Node. */
export function startPool(options: PoolOptions = {}): Pool {
  checkOptions('options', options, ['threads']);
  const available = navigator?.hardwareConcurrency ?? 1;
  const threads = checkInteger('threads', options.threads ?? available, 1);
  return poolOf(crossOriginIsolated ? threads : 0, (answer, broken) => {
    const worker = new Worker(new URL('./worker.browser.js', import.meta.url), { type: 'module' });
    worker.onmessage = ({ data }) => answer(data);
    worker.onerror = ({ message }) => broken(new Error(message ?? 'a thread could not be started'));
    return {
      run: (task) => worker.postMessage(task),
      end() {
        worker.terminate();
        return undefined;
      },
    };
  });
}
