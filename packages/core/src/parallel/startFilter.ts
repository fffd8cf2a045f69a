import type { ApplyOptions } from '../apply/options.js';
import { prepare } from '../apply/prepare.js';
import { bandRows, isApart } from '../apply/runInBands.js';
import type { EdgeInput } from '../edges/edgeInput.js';
import { type EdgeMapOptions, edgeBands } from '../edges/edgeMap.js';
import type { Filter } from '../filters/types.js';
import type { RgbaImage } from '../image/types.js';
import type { KernelLike } from '../matrix/kernelLike.js';
import { sizesOf } from '../matrix/sizesOf.js';
import type { Matrix, MatrixLike, NumericArray, Tensor } from '../matrix/types.js';
import type { Crew } from './Crew.js';
import { intoOut, plainFilter } from './plain.js';
import { sharedArray, sharedCopy } from './shared.js';
import { usualRows } from './startCorrelation.js';

/**
 * `applyFilter` on all threads; on one, where rows cannot be computed apart (Canny) or are shown by the
 * extremes of the whole.
 */
export function startFilter(
  crew: Crew,
  image: RgbaImage | MatrixLike | Tensor,
  filter: string | Filter | KernelLike,
  options: ApplyOptions,
): Promise<unknown> {
  const application = prepare(image, filter, options);
  const { channels, destination } = application;
  const { rows } = channels[0]!;
  const step = Math.max(...channels.map((channel) => channel.step));
  const sent = plainFilter(filter);
  if (step >= rows || !isApart(application)) {
    const call = { name: 'applyFilter', args: [image, sent, options] } as const;
    return intoOut(crew.call(call), options.out);
  }
  const out = onSharedMemory(destination.result);
  const work = {
    kind: 'filter',
    image: sharedImage(image),
    filter: sent,
    options: { ...options, out },
  } as const;
  const height = Math.min(bandRows(channels), step * Math.ceil(usualRows / step));
  return intoOut(
    crew.share(work, rows, height).then(() => out),
    destination.result,
  );
}

/** `edgeMap` on all threads. */
export function startEdges(
  crew: Crew,
  image: EdgeInput,
  options: EdgeMapOptions,
): Promise<unknown> {
  const { banded, out: result } = edgeBands(image, options);
  const out = onSharedMemory(result);
  const sent = sharedImage(image);
  const work = { kind: 'edges', image: sent, options: { ...options, out } } as const;
  const { rows, step } = banded;
  const height = step * Math.ceil(usualRows / step);
  return intoOut(
    crew.share(work, rows, height).then(() => out),
    result,
  );
}

/** A result of the same type and size, of zeros, on shared memory. */
function onSharedMemory<T extends { readonly data: NumericArray }>(result: T): T {
  const { data } = result;
  return { ...sizesOf(result), data: sharedArray(data, data.length) } as unknown as T;
}

/** An image on shared memory; rows of numbers are sent as they are. */
function sharedImage<I extends RgbaImage | MatrixLike | Tensor>(
  image: I,
): I & (RgbaImage | Matrix) {
  if (Array.isArray(image)) return image as never;
  return { ...sizesOf(image), data: sharedCopy((image as Matrix).data) } as never;
}
