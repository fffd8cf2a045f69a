import type { Border } from '@convolve/core';
import { detectorGroup, type Filter } from './filters.js';

/**
 * The border that was asked for, or what comes without one: an edge detector mirrors, and a kernel,
 * typed ones (`undefined`) too, is laid only where it fits whole (`null`).
 */
export function placedBorder(filter: Filter | undefined, border: Border | null): Border | null {
  return border ?? (filter?.group === detectorGroup ? 'reflect' : null);
}
