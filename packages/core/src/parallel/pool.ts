import { checkOptions } from '../check/checkOptions.js';
import { type CorrelateOptions, correlate } from '../correlate/correlate.js';
import { rotate180 } from '../correlate/rotate180.js';
import { bandStep } from '../engine/banded.js';
import { planBank } from '../engine/planBank.js';
import { bankOf } from '../formula/filterBank.js';
import { placeKernel, placementOptions } from '../formula/geometry.js';
import { asMatrix } from '../matrix/asMatrix.js';
import { checkOut, unshared } from '../matrix/destination.js';
import { resultArray } from '../matrix/resultArray.js';
import type { FloatArray, Matrix, MatrixLike, NumericArray } from '../matrix/types.js';
import { runTask } from './runTask.js';
import { isShared, shared, sharedArray } from './shared.js';
import type { Done, Task } from './task.js';

/** A thread, as Node and browsers both have it. */
export interface Thread {
  run(task: Task): void;
  end(): Promise<unknown> | undefined;
}

/** Starts a thread, which calls back with each answer, or with the cause when it breaks. */
export type StartThread = (
  answer: (done: Done) => void,
  broken: (cause: unknown) => void,
) => Thread;

/** Threads that compute correlations together. */
export interface Pool {
  /**
   * How many threads compute; 0 where the caller's thread does it: where the host shares no memory,
   * and after threads could not be started.
   */
  readonly threads: number;
  /**
   * `correlate` of the core, by all threads: equal to it bit for bit, whatever their number. An
   * image that is not on shared memory is copied there first (see `shared`).
   */
  correlate<T extends NumericArray>(
    image: MatrixLike,
    kernel: MatrixLike,
    options: CorrelateOptions<T> & { readonly out: Matrix<T> },
  ): Promise<Matrix<T>>;
  correlate(
    image: MatrixLike,
    kernel: MatrixLike,
    options?: CorrelateOptions,
  ): Promise<Matrix<FloatArray>>;
  /** `convolve` of the core, by all threads. */
  convolve<T extends NumericArray>(
    image: MatrixLike,
    kernel: MatrixLike,
    options: CorrelateOptions<T> & { readonly out: Matrix<T> },
  ): Promise<Matrix<T>>;
  convolve(
    image: MatrixLike,
    kernel: MatrixLike,
    options?: CorrelateOptions,
  ): Promise<Matrix<FloatArray>>;
  /** Ends the threads. What they have not finished is rejected; nobody has to wait for that. */
  close(): Promise<void>;
}

/** Rows of outputs that a thread takes at a time, without tiles: few enough to share them out evenly. */
const usualRows = 64;

/** What is under way. */
interface Work {
  readonly task: Task;
  left: number;
  resolve(): void;
  reject(error: Error): void;
  result?: Promise<Matrix>;
}

/**
 * A pool of threads that are started with `start`. When one breaks, the caller's thread computes all
 * that is under way and all that comes.
 *
 * @param address Where the threads' script is, for the warning.
 */
export function poolOf(threads: number, start: StartThread, address: string): Pool {
  const underWay = new Map<number, Work>();
  const running: Thread[] = [];
  let isClosed = false;
  let isBroken = false;
  let lastId = 0;

  const answer = ({ id, error }: Done) => {
    const work = underWay.get(id);
    if (!work) return;
    work.left--;
    if (error) work.reject(error);
    else if (work.left === 0) work.resolve();
    if (error || work.left === 0) underWay.delete(id);
  };

  const endAll = () => Promise.all(running.splice(0).map((thread) => thread.end()));

  const fallBack = async (cause: unknown) => {
    if (isBroken || isClosed) return;
    isBroken = true;
    warn(address, cause);
    await endAll();
    for (const [id, work] of underWay) {
      work.left = 1;
      answer({ ...runTask({ ...work.task, next: new Int32Array(1) }), id });
    }
  };

  try {
    while (running.length < threads) running.push(start(answer, fallBack));
  } catch (cause) {
    fallBack(cause);
  }

  const runOnAll = (task: Omit<Task, 'id' | 'next'>, result: () => Matrix): Promise<Matrix> => {
    const id = ++lastId;
    const next = new Int32Array(new SharedArrayBuffer(4));
    const whole = { ...task, id, next };
    const promise = new Promise<void>((resolve, reject) => {
      underWay.set(id, { task: whole, left: running.length, resolve, reject });
    }).then(result);
    underWay.get(id)!.result = promise;
    for (const thread of running) thread.run(whole);
    return promise;
  };

  const startCorrelation = (
    image: MatrixLike,
    kernel: MatrixLike,
    options: CorrelateOptions<NumericArray>,
  ): Promise<Matrix> | Matrix => {
    if (isClosed) throw closed();
    checkOptions('options', options, [...placementOptions, 'out']);
    const source = asMatrix(image, 'image');
    const weights = asMatrix(kernel, 'kernel');
    const geometry = placeKernel(source, weights, options);
    const { rows, cols } = geometry;
    const { out } = options;
    if (out) checkOut(out, rows, cols);
    if (running.length === 0) return correlate(source, weights, options as CorrelateOptions);
    const inPlace = out !== undefined && isShared(out);
    const data = inPlace
      ? out.data
      : sharedArray(out?.data ?? resultArray(source.data, 0), rows * cols);
    const terms = [{ image: shared(unshared(source, data)), kernel: shared(weights) }];
    const bank = bankOf({ terms, geometry, out: data, bias: 0 });
    const { method, tile } = planBank(bank);
    const bandRows = tile ? bandStep(bank, tile) : usualRows;
    return runOnAll({ bank, method, tile, bandRows }, () => {
      if (!out) return { rows, cols, data };
      if (!inPlace) out.data.set(data);
      return out;
    });
  };

  // Not an async function: closing marks as handled the very promise that the caller has.
  const correlateOnAll = (
    image: MatrixLike,
    kernel: () => MatrixLike,
    options: CorrelateOptions<NumericArray> = {},
  ): Promise<Matrix> => {
    try {
      return Promise.resolve(startCorrelation(image, kernel(), options));
    } catch (error) {
      return Promise.reject(error);
    }
  };

  return {
    get threads() {
      return running.length;
    },
    correlate: ((image: MatrixLike, kernel: MatrixLike, options?: CorrelateOptions<NumericArray>) =>
      correlateOnAll(image, () => kernel, options)) as Pool['correlate'],
    convolve: ((image: MatrixLike, kernel: MatrixLike, options?: CorrelateOptions<NumericArray>) =>
      correlateOnAll(image, () => rotate180(kernel), options)) as Pool['convolve'],
    async close() {
      isClosed = true;
      for (const { result, reject } of underWay.values()) {
        result?.catch(() => {});
        reject(closed());
      }
      underWay.clear();
      await endAll();
    },
  };
}

function closed(): Error {
  return new Error('the pool is closed');
}

function warn(address: string, cause: unknown): void {
  const reason = cause instanceof Error ? cause.message : String(cause);
  console.warn(
    `@convolve/core: the threads of ${address} could not run (${reason}); the caller's thread ` +
      'computes instead. startPool({ worker }) takes the place of @convolve/core/parallel/worker.',
  );
}
