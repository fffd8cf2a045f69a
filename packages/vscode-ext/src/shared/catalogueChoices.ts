import {
  compassOperators,
  type EdgeOperatorId,
  gradientOperators,
  kernels,
  type MatrixLike,
  toRows,
} from '@convolve/core';
import type { NamedKernel } from './labSettings';
import { operatorPair } from './operatorPair';

/** A kernel as the picker and the lab's list offer it. */
export interface KernelChoice {
  /** Of the catalogue or, with `edges-` before it, of an edge operator; empty for a person's own. */
  readonly id: string;
  readonly group: string;
  readonly kernel: NamedKernel;
  /** What it shows, in one line. */
  readonly meaning: string;
}

/**
 * The edge operators and the catalogue's kernels, group by group.
 *
 * @param translate From English to the language of the window.
 */
export function catalogueChoices(translate: (english: string) => string): KernelChoice[] {
  const group = translate('Edge map');
  const edges = (id: EdgeOperatorId, title: string, meaning: string, rows: MatrixLike) => ({
    id: `edges-${id}`,
    group,
    kernel: {
      name: translate(`${title} edge map`),
      rows: toRows(rows),
      display: 'clamped' as const,
      operator: id,
    },
    meaning: translate(meaning),
  });
  return [
    ...gradientOperators.map(({ id, title, meaning, ...pair }) =>
      edges(id, title, meaning, operatorPair(pair).x),
    ),
    ...compassOperators.map(({ id, title, meaning, kernels: [first] }) =>
      edges(id, title, meaning, first?.matrix ?? []),
    ),
    ...kernels.map(({ id, title, group, meaning, matrix, display }) => ({
      id,
      group: translate(group),
      kernel: { name: translate(title), rows: toRows(matrix), display },
      meaning: translate(meaning),
    })),
  ];
}
