import { compassOperators, gradientOperators, kernelGroups, kernels } from '@convolve/core';
import type { NamedKernel } from '../../../shared/labSettings';
import { named } from '../../state/named';

/** A kernel on offer, with its line of explanation. */
export interface OfferedKernel {
  readonly kernel: NamedKernel;
  readonly meaning: string;
}

/** Kernels of one kind. */
export interface OfferedGroup {
  readonly title: string;
  readonly entries: readonly OfferedKernel[];
}

/** The edge operators, the catalogue by group, and the kernels that the person keeps. */
export function offeredKernels(
  kept: readonly NamedKernel[],
  titles: {
    readonly kept: string;
    readonly operators: string;
  },
): OfferedGroup[] {
  const operators = [
    ...gradientOperators.map(({ id, title, meaning, x }) => ({ id, title, meaning, rows: x })),
    ...compassOperators.map(({ id, title, meaning, kernels: [first] }) => ({
      id,
      title,
      meaning,
      rows: first?.matrix ?? [],
    })),
  ];
  return [
    { title: titles.kept, entries: kept.map((kernel) => ({ kernel, meaning: '' })) },
    ...kernelGroups.map((group) => ({
      title: group,
      entries: kernels
        .filter((kernel) => kernel.group === group)
        .map((kernel) => ({ kernel: named(kernel), meaning: kernel.meaning })),
    })),
    {
      title: titles.operators,
      entries: operators.map(({ id, title, meaning, rows }) => ({
        kernel: { name: title, rows, display: 'absolute', operator: id },
        meaning,
      })),
    },
  ];
}

/** The kernels whose name, group or meaning has every word of the search; empty groups are left out. */
export function searched(groups: readonly OfferedGroup[], search: string): OfferedGroup[] {
  const words = search.toLowerCase().split(/\s+/).filter(Boolean);
  return groups
    .map(({ title, entries }) => ({
      title,
      entries: entries.filter(({ kernel, meaning }) => {
        const text = `${title} ${kernel.name} ${meaning}`.toLowerCase();
        return words.every((word) => text.includes(word));
      }),
    }))
    .filter(({ entries }) => entries.length > 0);
}
