import { checkOptions } from '../check/checkOptions.js';
import { type CorrelateOptions, correlate } from '../correlate/correlate.js';
import { rotate180 } from '../correlate/rotate180.js';
import { planBank } from '../engine/plan.js';
import { bankOf } from '../formula/filterBank.js';
import { placeKernel, placementOptions } from '../formula/geometry.js';
import { asMatrix } from '../matrix/asMatrix.js';
import { checkOut, unshared } from '../matrix/destination.js';
import { resultArray } from '../matrix/resultArray.js';
import type { FloatArray, Matrix, MatrixLike, NumericArray } from '../matrix/types.js';
import { shared, sharedArray } from './shared.js';
import type { Done, Task } from './task.js';

/** A thread, as Node and browsers both have it. */
export interface Thread {
  run(task: Task): void;
  end(): Promise<unknown> | undefined;
}

/** Starts a thread, which calls back with each answer, or once when it breaks. */
export type StartThread = (answer: (done: Done) => void, broken: (error: Error) => void) => Thread;

/** Options of `startPool`. */
export interface PoolOptions {
  /** How many threads; default as many as the processor runs at once. */
  readonly threads?: number;
}

/** Threads that compute correlations together. */
export interface Pool {
  /** How many threads compute; 0 where the host shares no memory, and the caller's thread does it. */
  readonly threads: number;
  /**
   * `correlate` of the core, by all threads: equal to it bit for bit, whatever their number. An
   * image that is not on shared memory is copied there first (see `shared`).
   */
  correlate<T extends NumericArray = FloatArray>(
    image: MatrixLike,
    kernel: MatrixLike,
    options?: CorrelateOptions<T>,
  ): Promise<Matrix<T>>;
  /** `convolve` of the core, by all threads. */
  convolve<T extends NumericArray = FloatArray>(
    image: MatrixLike,
    kernel: MatrixLike,
    options?: CorrelateOptions<T>,
  ): Promise<Matrix<T>>;
  /** Ends the threads. What they have not finished is rejected. */
  close(): Promise<void>;
}

/** Rows of outputs that a thread takes at a time, without tiles: few enough to share them out evenly. */
const usualRows = 64;

interface Waiting {
  left: number;
  resolve(): void;
  reject(error: Error): void;
}

/** A pool of threads that are started with `start`. */
export function poolOf(threads: number, start: StartThread): Pool {
  const waiting = new Map<number, Waiting>();
  let closed: Error | undefined;
  let lastId = 0;

  const answer = ({ id, error }: Done) => {
    const task = waiting.get(id);
    if (!task) return;
    task.left--;
    if (error) task.reject(error);
    else if (task.left === 0) task.resolve();
    if (error || task.left === 0) waiting.delete(id);
  };
  const refuseAll = (error: Error) => {
    closed ??= error;
    for (const { reject } of waiting.values()) reject(error);
    waiting.clear();
  };
  const running = Array.from({ length: threads }, () => start(answer, refuseAll));

  const runOnAll = (task: Omit<Task, 'id' | 'next'>) =>
    new Promise<void>((resolve, reject) => {
      if (closed) throw closed;
      const id = ++lastId;
      waiting.set(id, { left: threads, resolve, reject });
      const next = new Int32Array(new SharedArrayBuffer(4));
      for (const thread of running) thread.run({ ...task, id, next });
    });

  const correlateOnAll = async (
    image: MatrixLike,
    kernel: MatrixLike,
    options: CorrelateOptions<NumericArray> = {},
  ): Promise<Matrix> => {
    if (closed) throw closed;
    checkOptions('options', options, [...placementOptions, 'out']);
    const source = asMatrix(image, 'image');
    const weights = asMatrix(kernel, 'kernel');
    const geometry = placeKernel(source, weights, options);
    const { rows, cols } = geometry;
    if (options.out) checkOut(options.out, rows, cols);
    if (threads === 0) return correlate(source, weights, options as CorrelateOptions);
    const given = options.out?.data;
    const inPlace = given?.buffer instanceof SharedArrayBuffer;
    const data = inPlace ? given : sharedArray(given ?? resultArray(source.data, 0), rows * cols);
    const terms = [{ image: shared(unshared(source, data)), kernel: shared(weights) }];
    const bank = bankOf({ terms, geometry, out: data, bias: 0 });
    const { method, tile } = planBank(bank);
    const bandRows = tile ? tile.rows - weights.rows + 1 : usualRows;
    await runOnAll({ bank, method, tile, bandRows });
    if (!options.out) return { rows, cols, data };
    if (!inPlace) options.out.data.set(data);
    return options.out;
  };

  return {
    threads,
    correlate: correlateOnAll as Pool['correlate'],
    convolve: ((image, kernel, options) =>
      correlateOnAll(image, rotate180(kernel), options)) as Pool['convolve'],
    async close() {
      refuseAll(new Error('the pool is closed'));
      await Promise.all(running.map((thread) => thread.end()));
    },
  };
}
