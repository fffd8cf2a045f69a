/**
 * Threads over shared memory, which compute together.
 *
 * @module @convolve/core/parallel
 */

import { availableParallelism } from 'node:os';
import { pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';
import { type Pool, poolOf } from './pool.js';
import { checkPoolOptions, type PoolOptions } from './poolOptions.js';

export type { Pool } from './pool.js';
export type { PoolOptions, PoolWorker } from './poolOptions.js';
export { shared } from './shared.js';

// Apart from `new Worker`, bundlers would take `new URL(…, import.meta.url)` for a file to copy; in a
// bundle of CommonJS it is undefined.
const here: string | undefined = import.meta.url;
const besideModule = here ? new URL('./worker.node.js', here).href : './worker.node.js';

/**
 * Starts threads that compute correlations together on shared memory.
 *
 * In Node they are worker threads, which don't keep the process running while they wait. In a
 * browser they are workers of a page that is cross-origin isolated; elsewhere shared memory is
 * unavailable, and the pool computes in the caller's thread. It also does so, with one warning, if
 * the script of the threads is missing or not allowed to run.
 *
 * @throws TypeError or RangeError for a number of threads that is not an integer of at least 1, and for a
 *   `worker` of another kind.
 * @example
 * ```ts
 * const pool = startPool({ threads: 2 });
 * const edges = await pool.correlate(photo, [[-1, 0, 1]], { mode: 'same', border: 'reflect' });
 * await pool.close();
 * ```
 */
export function startPool(options: PoolOptions = {}): Pool {
  const { threads, address, make } = checkPoolOptions(options, availableParallelism());
  const startWorker = (): Worker => {
    if (make) return make() as Worker;
    // Not the process's own flags: with `--input-type`, say, a script of a file doesn't start.
    if (address !== undefined) return new Worker(urlOf(address), { execArgv: [] });
    return new Worker(new URL('./worker.node.js', import.meta.url), { execArgv: [] });
  };
  const place = make ? 'the worker option' : (address ?? besideModule);
  return poolOf(
    threads,
    (answer, broken) => {
      const worker = startWorker();
      let running = 0;
      let isEnded = false;
      worker.unref();
      worker.on('message', (done) => {
        running--;
        // A thread that is ending keeps the process running until it has.
        if (running === 0 && !isEnded) worker.unref();
        answer(done);
      });
      worker.on('error', broken);
      worker.on('exit', (code) => {
        if (!isEnded) broken(`it ended with code ${code}`);
      });
      return {
        run(task) {
          running++;
          worker.ref();
          worker.postMessage(task);
        },
        end() {
          isEnded = true;
          return worker.terminate();
        },
      };
    },
    place,
  );
}

/** An address as it is, a path as the URL of its file. */
function urlOf(address: string): URL {
  return /^\w\w+:/.test(address) ? new URL(address) : pathToFileURL(address);
}
