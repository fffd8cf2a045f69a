import { filter as findFilter } from '../filters/filter.js';
import type { Filter } from '../filters/types.js';
import { isNumericArray, isSharedMemory } from '../matrix/arrayKind.js';
import type { KernelLike } from '../matrix/kernelLike.js';
import { sizesOf } from '../matrix/sizesOf.js';
import type { NumericArray } from '../matrix/types.js';

/**
 * An argument as it can be sent to a thread: of an image or a matrix of any class its sizes and numbers,
 * of a view of larger memory a copy, because all of that memory would be sent. Of options their `out`; other
 * values stay.
 */
export function plain(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value !== 'object' || value === null) return value;
  const { data, out } = value as { readonly data?: unknown; readonly out?: unknown };
  if (out !== undefined) return { ...value, out: plain(out) };
  if (!isNumericArray(data)) return value;
  const { buffer, byteLength } = data;
  const isPart = !isSharedMemory(buffer) && buffer.byteLength > byteLength;
  return { ...sizesOf(value), data: isPart ? data.slice() : data };
}

/** A filter as it can be sent to a thread. */
export function plainFilter(given: string | Filter | KernelLike): string | Filter {
  if (typeof given === 'string') return given;
  const found = findFilter(given);
  return found.kind === 'kernel' ? { ...found, matrix: plain(found.matrix) as never } : found;
}

/** Copies a result into the `out` that the caller gave, if there is one, and returns that. */
export async function intoOut(
  result: Promise<unknown>,
  out: { readonly data: NumericArray } | undefined,
): Promise<unknown> {
  const value = await result;
  if (!out || value === out) return value;
  out.data.set((value as { readonly data: NumericArray }).data);
  return out;
}
