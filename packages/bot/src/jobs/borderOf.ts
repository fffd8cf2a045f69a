import { type Border, type Filter, optionsOf } from '@convolve/core';

/**
 * The border with which `applyFilter` applies a filter to numbers: the one that was asked for, or
 * what it does without. A kernel, typed ones (no filter) too, is then applied only where it fits
 * (`null`). `undefined` for a filter that takes none.
 */
export function borderOf(
  filter: Filter | undefined,
  border: Border | null,
): Border | null | undefined {
  if (filter && !optionsOf('matrix', filter).includes('border')) return undefined;
  return border ?? (filter && filter.kind !== 'kernel' ? 'reflect' : null);
}
