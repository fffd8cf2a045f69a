/// <reference lib="esnext.disposable" preserve="true" />
import type { Shown } from '../apply/destination.js';
import type { ApplyOptions } from '../apply/options.js';
import type { Conv2dOptions, LayerInput } from '../correlate/conv2d.js';
import type { CorrelateOptions, CorrelateTensorOptions } from '../correlate/correlate.js';
import { rotate180 } from '../correlate/rotate180.js';
import type { CannyOptions } from '../edges/canny.js';
import type { EdgeInput } from '../edges/edgeInput.js';
import type { EdgeMapOptions } from '../edges/edgeMap.js';
import type { Filter } from '../filters/types.js';
import type { RgbaImage } from '../image/types.js';
import type { Channels } from '../matrix/channels.js';
import { asKernel, type KernelLike } from '../matrix/kernelLike.js';
import type { ResponseData, ResponseTo } from '../matrix/response.js';
import { isTensor } from '../matrix/tensor.js';
import type { Filters, Matrix, MatrixLike, NumericArray, Tensor } from '../matrix/types.js';
import { Crew, type StartThread } from './Crew.js';
import type { Call } from './calls.js';
import { intoOut, plainFilter } from './plain.js';
import { startCorrelation } from './startCorrelation.js';
import { startEdges, startFilter } from './startFilter.js';
import { startLayer } from './startLayer.js';

/**
 * Threads that compute together. One image is shared out between them, by rows or, in a layer, by maps;
 * of a list each thread takes an image at a time. Results are those of the functions of the same names,
 * bit for bit, whatever the number of threads.
 *
 * An image that is not on shared memory is copied there first (see `shared`).
 */
export interface Pool {
  /**
   * How many threads compute; 0 where the caller's thread does it: where the host shares no memory,
   * and after threads could not be started.
   */
  readonly threads: number;
  /** `correlate` of the core, for an image or a list of images. */
  correlate<T extends NumericArray>(
    image: Tensor,
    kernel: KernelLike,
    options: CorrelateTensorOptions<T>,
  ): Promise<Tensor<T>>;
  correlate<T extends NumericArray>(
    image: MatrixLike,
    kernel: KernelLike,
    options: CorrelateOptions<T> & { readonly out: Matrix<T> },
  ): Promise<Matrix<T>>;
  correlate<I extends MatrixLike | Tensor>(
    image: I,
    kernel: KernelLike,
    options?: CorrelateOptions,
  ): Promise<ResponseTo<I>>;
  correlate<I extends MatrixLike | Tensor>(
    images: readonly I[],
    kernel: KernelLike,
    options?: CorrelateOptions,
  ): Promise<ResponseTo<I>[]>;
  /** `convolve` of the core, for an image or a list of images. */
  convolve: Pool['correlate'];
  /** `conv2d` of the core, for a tensor, nested lists, or a list of tensors. */
  conv2d<T extends NumericArray>(
    input: LayerInput,
    filters: Filters | readonly Channels[],
    options: Conv2dOptions<T> & { readonly out: Tensor<T> },
  ): Promise<Tensor<T>>;
  conv2d<I extends Tensor>(
    inputs: readonly I[],
    filters: Filters | readonly Channels[],
    options?: Conv2dOptions,
  ): Promise<Tensor<ResponseData<I>>[]>;
  conv2d<I extends LayerInput>(
    input: I,
    filters: Filters | readonly Channels[],
    options?: Conv2dOptions,
  ): Promise<Tensor<ResponseData<I>>>;
  /** `applyFilter` of the core, for an image or a list of images. */
  applyFilter<Out extends NonNullable<ApplyOptions['out']>>(
    image: RgbaImage | MatrixLike | Tensor,
    filter: string | Filter | KernelLike,
    options: ApplyOptions & { readonly out: Out },
  ): Promise<Out>;
  applyFilter(
    image: RgbaImage,
    filter: string | Filter | KernelLike,
    options?: ApplyOptions,
  ): Promise<Shown>;
  applyFilter<I extends MatrixLike>(
    image: I,
    filter: string | Filter | KernelLike,
    options?: ApplyOptions & { readonly display?: undefined; readonly colormap?: undefined },
  ): Promise<Matrix<ResponseData<I>>>;
  applyFilter(
    images: readonly RgbaImage[],
    filter: string | Filter | KernelLike,
    options?: ApplyOptions,
  ): Promise<Shown[]>;
  applyFilter<I extends MatrixLike>(
    images: readonly I[],
    filter: string | Filter | KernelLike,
    options?: ApplyOptions & { readonly display?: undefined; readonly colormap?: undefined },
  ): Promise<Matrix<ResponseData<I>>[]>;
  applyFilter<I extends RgbaImage | MatrixLike | Tensor>(
    image: I | readonly I[],
    filter: string | Filter | KernelLike,
    options?: ApplyOptions,
  ): Promise<unknown>;
  /** `edgeMap` of the core, for an image or a list of images. */
  edgeMap<T extends Uint8Array | Uint8ClampedArray = Uint8Array>(
    image: EdgeInput,
    options?: EdgeMapOptions<T>,
  ): Promise<Matrix<T>>;
  edgeMap(images: readonly EdgeInput[], options?: EdgeMapOptions): Promise<Matrix<Uint8Array>[]>;
  /**
   * `canny` of the core, for an image or a list of images: an edge is followed over the whole image, so
   * that one thread does all of one.
   */
  canny<T extends Uint8Array | Uint8ClampedArray = Uint8Array>(
    image: EdgeInput,
    options?: CannyOptions<T>,
  ): Promise<Matrix<T>>;
  canny(images: readonly EdgeInput[], options?: CannyOptions): Promise<Matrix<Uint8Array>[]>;
  /** Ends the threads. What they have not finished is rejected; nobody has to wait for that. */
  close(): Promise<void>;
  /** `close`, for `await using`. */
  [Symbol.asyncDispose](): Promise<void>;
}

/**
 * A pool of threads that are started with `start`.
 *
 * @param address Where the threads' script is, for the warning.
 */
export function poolOf(threads: number, start: StartThread, address: string): Pool {
  const crew = new Crew(threads, start, address);

  /** Calls a function for one image, or for each of a list: with `alone`, or on one thread. */
  const forEach = (
    given: unknown,
    isOne: (given: unknown) => boolean,
    call: (image: unknown) => Call,
    alone?: (image: never) => unknown,
  ): Promise<unknown> =>
    crew.handOut(() => {
      if (isOne(given)) {
        if (alone && crew.size > 0) return alone(given as never);
        const made = call(given);
        return intoOut(crew.call(made), outOf(made));
      }
      const list = (given as readonly unknown[]).map(call);
      const withOut = list.find((made) => outOf(made) !== undefined);
      if (withOut) throw new TypeError('out has no effect with a list of images: remove it');
      return Promise.all(list.map((made) => crew.call(made)));
    });

  const correlation =
    (name: Call['name'], placed: (kernel: KernelLike) => KernelLike) =>
    (image: unknown, kernel: KernelLike, options: CorrelateOptions = {}) =>
      forEach(
        image,
        isOneImage,
        (it) => ({ name, args: [it, asKernel(kernel, 'kernel'), options] }),
        (it: MatrixLike | Tensor) => startCorrelation(crew, it, placed(kernel), options),
      );

  const pool = {
    get threads() {
      return crew.size;
    },
    correlate: correlation('correlate', (kernel) => kernel),
    convolve: correlation('convolve', rotate180),
    conv2d: (input: unknown, filters: never, options: Conv2dOptions = {}) =>
      forEach(
        input,
        (it) => !(Array.isArray(it) && isTensor(it[0])),
        (it) => ({ name: 'conv2d', args: [it, filters, options] }),
        (it: LayerInput) => startLayer(crew, it, filters, options),
      ),
    applyFilter: (
      image: unknown,
      filter: string | Filter | KernelLike,
      options: ApplyOptions = {},
    ) =>
      forEach(
        image,
        isOneImage,
        (it) => ({ name: 'applyFilter', args: [it, plainFilter(filter), options] }),
        (it: RgbaImage | MatrixLike | Tensor) => startFilter(crew, it, filter, options),
      ),
    edgeMap: (image: unknown, options: EdgeMapOptions = {}) =>
      forEach(
        image,
        isOneImage,
        (it) => ({ name: 'edgeMap', args: [it, options] }),
        (it: EdgeInput) => startEdges(crew, it, options),
      ),
    canny: (image: unknown, options: CannyOptions = {}) =>
      forEach(image, isOneImage, (it) => ({ name: 'canny', args: [it, options] })),
    close: () => crew.close(),
  };
  if (Symbol.asyncDispose) {
    Object.defineProperty(pool, Symbol.asyncDispose, { value: () => crew.close() });
  }
  return pool as unknown as Pool;
}

/** Whether it is one image, and no list of images: rows of numbers are one. */
function isOneImage(given: unknown): boolean {
  return !Array.isArray(given) || (Array.isArray(given[0]) && typeof given[0][0] === 'number');
}

function outOf({ args }: Call): { readonly data: NumericArray } | undefined {
  return (args.at(-1) as { readonly out?: { readonly data: NumericArray } }).out;
}
