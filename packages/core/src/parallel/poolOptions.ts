import { checkInteger } from '../check/checkInteger.js';
import { checkOptions } from '../check/checkOptions.js';
import { describe } from '../check/describe.js';

/** What a pool needs of a worker: browsers' workers and Node's have it. */
export interface PoolWorker {
  postMessage(message: unknown): void;
  terminate(): unknown;
}

/** Options of `startPool`. */
export interface PoolOptions {
  /** How many threads; default as many as the processor runs at once. */
  readonly threads?: number;
  /**
   * Where the script of the threads is, `@convolve/core/parallel/worker` as your bundler serves it: its
   * address, or a function that starts a worker with it. Default the file beside this module, which
   * bundlers that don't know `new Worker(new URL(…, import.meta.url))` leave behind.
   */
  readonly worker?: string | { readonly href: string } | (() => PoolWorker);
}

/** The checked options of a pool. */
export interface CheckedPoolOptions {
  readonly threads: number;
  /** The address of the script, where one was given. */
  readonly address: string | undefined;
  /** What starts a worker, where it was given. */
  readonly make: (() => PoolWorker) | undefined;
}

/** @param available How many threads the processor runs at once. */
export function checkPoolOptions(options: PoolOptions, available: number): CheckedPoolOptions {
  checkOptions('options', options, ['threads', 'worker']);
  const threads = checkInteger('threads', options.threads ?? available, 1);
  const { worker } = options;
  if (typeof worker === 'function') return { threads, address: undefined, make: worker };
  const address = typeof worker === 'object' ? worker?.href : worker;
  if (worker !== undefined && typeof address !== 'string') {
    throw new TypeError(
      `worker must be an address, a URL or a function that starts a worker, got ${describe(worker)}`,
    );
  }
  return { threads, address, make: undefined };
}
