import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { checkInteger } from '../check/checkInteger.js';
import { checkOptions } from '../check/checkOptions.js';
import { type Pool, type PoolOptions, poolOf } from './pool.js';

export type { Pool, PoolOptions } from './pool.js';
export { shared } from './shared.js';

/**
 * Starts threads that compute correlations together on shared memory.
 *
 * In Node they are worker threads, which don't keep the process running while they wait. In a
 * browser they are workers of a page that is cross-origin isolated; elsewhere there is no shared
 * memory, and the pool computes in the caller's thread.
 *
 * @throws RangeError for a number of threads that is no integer of at least 1.
 * @example
 * ```ts
 * const pool = startPool({ threads: 2 });
 * const edges = await pool.correlate(photo, [[-1, 0, 1]], { mode: 'same', border: 'reflect' });
 * await pool.close();
 * ```
 */
export function startPool(options: PoolOptions = {}): Pool {
  checkOptions('options', options, ['threads']);
  const threads = checkInteger('threads', options.threads ?? availableParallelism(), 1);
  return poolOf(threads, (answer, broken) => {
    const worker = new Worker(new URL('./worker.node.js', import.meta.url));
    let running = 0;
    worker.unref();
    worker.on('message', (done) => {
      running--;
      if (running === 0) worker.unref();
      answer(done);
    });
    worker.on('error', broken);
    return {
      run(task) {
        running++;
        worker.ref();
        worker.postMessage(task);
      },
      end: () => worker.terminate(),
    };
  });
}
