/// <reference lib="esnext.disposable" preserve="true" />
import { checkInteger } from '../check/checkInteger.js';
import { describe } from '../check/describe.js';
import { classOf, isNumericArray } from '../matrix/arrayKind.js';
import type { NumericArrayConstructor } from '../matrix/matrix.js';
import { sizesOf } from '../matrix/sizesOf.js';
import type { Filters, Matrix, NumericArray, Tensor } from '../matrix/types.js';
import { startKeeping } from './engine.js';
import { type Region, regionOf, release } from './regions.js';

/** Something in the engine's memory that stays there until it is released. */
export interface Releasable {
  /** Frees the memory; afterwards `data` throws. A second call does nothing. */
  release(): void;
  /** `release`, for `using`. */
  [Symbol.dispose](): void;
}

/**
 * A matrix, tensor, filters or image in the engine's memory. `data` is a view of that memory, which
 * may grow when something else is kept or allocated: earlier views are detached then, so read
 * `data` again instead of storing it.
 */
export type Kept<Shape> = Shape & Releasable;

/**
 * An image, as far as it is kept.
 *
 * @inline
 */
interface ImageShape {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8Array | Uint8ClampedArray;
}

/**
 * Copies a matrix, a tensor, filters or an image into the engine's memory, once for several calls:
 * functions that take the original also take the kept one, as input and as `out`, and need fewer
 * copies between the engine's memory and JavaScript's. The results are the same, bit for bit.
 *
 * The garbage collector does not free it: call `release`, or declare it with `using`. Without
 * WebAssembly it is in ordinary memory.
 *
 * @param value A matrix, a tensor, filters or an image, of any size.
 * @throws TypeError for a value without a numeric typed array as `data`; RangeError if the engine's
 *   memory, at most 4 GiB, is full.
 * @example
 * ```ts
 * const photo = keep({ rows: 1, cols: 3, data: new Float32Array([1, 2, 4]) });
 * toRows(correlate(photo, [[-1, 1]])); // [[1, 2]]
 * photo.release();
 * ```
 */
export function keep<Shape extends Matrix | Tensor | Filters | ImageShape>(
  value: Shape,
): Kept<Shape> {
  const data: unknown = (value as Partial<Shape> | undefined)?.data;
  if (!isNumericArray(data)) {
    throw new TypeError(
      `value must be an object with a numeric typed array as data, got ${describe(value)}; matrix makes one of rows`,
    );
  }
  const kept = placed(sizesOf(value), data, data.length);
  // What is to be kept may lie there too, and have moved: it is read again.
  kept.data.set(value.data);
  return kept as Kept<Shape>;
}

/**
 * Allocates a matrix or a tensor of zeros in the engine's memory: as the `out` of one call and the input
 * of the next it saves the copies between them. It is released as what `keep` returns.
 *
 * @param shape Its sizes, each at least 1.
 * @param type The typed array of its numbers; default Float32Array.
 * @throws TypeError or RangeError for a size or a type that no matrix has; RangeError as `keep`.
 * @example
 * ```ts
 * const blurred = allocate({ rows: 1, cols: 3 });
 * correlate([[8, 0, 8]], [[0.25, 0.5, 0.25]], { mode: 'same', out: blurred });
 * toRows(correlate(blurred, [[-1, 1]])); // [[0, 0]]
 * blurred.release();
 * ```
 */
export function allocate<T extends NumericArray = Float32Array>(
  shape: Omit<Tensor, 'data'>,
  type?: NumericArrayConstructor<T>,
): Kept<Tensor<T>>;
export function allocate<T extends NumericArray = Float32Array>(
  shape: Omit<Matrix, 'data'>,
  type?: NumericArrayConstructor<T>,
): Kept<Matrix<T>>;
export function allocate(
  shape: Omit<Matrix, 'data'> & { readonly channels?: number },
  type: NumericArrayConstructor = Float32Array,
): Kept<Matrix> {
  if (shape === null || typeof shape !== 'object') {
    throw new TypeError(
      `shape must be { rows, cols } or { channels, rows, cols }, got ${describe(shape)}`,
    );
  }
  const { channels, rows, cols } = shape;
  const sizes = { ...(channels === undefined ? {} : { channels }), rows, cols };
  const length = Object.entries(sizes).reduce(
    (product, [name, size]) => product * checkInteger(`shape.${name}`, size, 1),
    1,
  );
  const isClass = typeof type === 'function' && 'prototype' in type;
  const like: unknown = isClass ? new type(0) : undefined;
  if (!isNumericArray(like)) {
    const got = isClass ? type.name : describe(type);
    throw new TypeError(`type must be a numeric typed array's constructor, got ${got}`);
  }
  const allocated = placed(sizes, like, length);
  allocated.data.fill(0);
  return allocated as unknown as Kept<Matrix>;
}

/** An object of these sizes whose `data` lies in the engine's memory. */
function placed<T extends NumericArray>(
  sizes: Readonly<Record<string, number>>,
  like: T,
  length: number,
): Kept<{ readonly data: T }> {
  const kind = classOf(like);
  const memory = startKeeping()?.memory;
  const region = memory && regionOf(memory, length * like.BYTES_PER_ELEMENT);
  let view: T | undefined = memory ? undefined : new kind(length);
  let held: Region | undefined = region;
  const free = () => {
    if (held) release(held);
    held = undefined;
    view = undefined;
  };
  const read = () => {
    if (held && memory && view?.buffer !== memory.buffer) {
      view = new kind(memory.buffer, held.start, length);
    }
    if (view) return view;
    const shape = Object.values(sizes).join('×');
    throw new TypeError(
      `data must be read before release, and this ${shape} was released; keep it again, or allocate another`,
    );
  };
  const kept = Object.defineProperty({ ...sizes }, 'data', { enumerable: true, get: read });
  // Not enumerable: a copy of the object is ordinary data that can be sent to a thread.
  for (const name of ['release', Symbol.dispose]) {
    if (name) Object.defineProperty(kept, name, { value: free });
  }
  return kept as unknown as Kept<{ readonly data: T }>;
}
