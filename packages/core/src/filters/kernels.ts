import type { Matrix } from '../matrix/types.js';
import { english } from './english.js';
import { filters } from './filters.js';
import { type FilterGroup, filterGroups, type KernelFilter } from './types.js';

/** The groups of `kernels`, in the order in which a picker offers them. */
export const kernelGroups: readonly KernelGroup[] = filterGroups
  .map(({ id }) => id)
  .filter((id) => id !== 'Edge detectors');

/** One of `kernelGroups`. */
export type KernelGroup = Exclude<FilterGroup, 'Edge detectors'>;

/** One kernel of the catalogue, made for correlation (not rotated), with its words in English. */
export interface Kernel extends Omit<KernelFilter, 'kind' | 'title' | 'meaning' | 'matrix'> {
  readonly group: KernelGroup;
  readonly title: string;
  /** What it shows, in one line. */
  readonly meaning: string;
  /** Shared by everyone who reads the catalogue: copy it before changing it. */
  readonly matrix: Matrix<Float64Array>;
}

/**
 * The kernels among `filters`, in English: those that people designed by hand, group by group. They
 * are made for correlation; array and entries are frozen.
 *
 * @example
 * ```ts
 * kernels.find(({ id }) => id === 'box-3')?.title; // 'Box 3×3'
 * ```
 */
export const kernels: readonly Kernel[] = Object.freeze(
  filters
    .filter((filter) => filter.kind === 'kernel')
    .map((filter) => Object.freeze(english(filter) as Kernel)),
);
