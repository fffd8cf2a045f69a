import {
  compassOperators,
  type Display,
  gradientOperators,
  kernelGroups,
  kernels,
  type Matrix,
  type MatrixLike,
} from '@convolve/core';

/** One thing that can be laid on a picture: an edge detector, or a kernel of the catalogue. */
export interface Filter {
  readonly id: string;
  readonly title: string;
  readonly meaning: string;
  readonly group: string;
  /** The kernel, or of a detector the kernel that stands for it where it is edited. */
  readonly matrix: MatrixLike;
  /** How a kernel's results are shown unless told; detectors give a picture in grey as it is. */
  readonly display: Display | null;
  /** Whether the border changes the result. */
  readonly border: boolean;
}

/** The group of the edge detectors. */
export const detectorGroup = 'Edge detectors';

/** The groups, the edge detectors' first. */
export const filterGroups: readonly string[] = [detectorGroup, ...kernelGroups];

const detectors: readonly Filter[] = [
  ...gradientOperators.map(({ id, title, meaning, x }) => detector(id, title, meaning, x)),
  ...compassOperators.map(({ id, title, meaning, kernels: [first] }) =>
    detector(id, title, meaning, first!.matrix),
  ),
  {
    ...detector(
      'canny',
      'Canny',
      'Thin, connected edges: maxima of the gradient, kept by two thresholds',
      gradientOperators.find(({ id }) => id === 'sobel')!.x,
    ),
    border: false,
  },
];

/** Every edge detector and kernel, in the order of the groups. */
export const filters: readonly Filter[] = [
  ...detectors,
  ...kernels.map(({ id, title, meaning, group, matrix, display }) => ({
    id,
    title,
    meaning,
    group,
    matrix: matrix as Matrix,
    display,
    border: true,
  })),
];

/** The filter of an id, if there is one. */
export function findFilter(id: string): Filter | undefined {
  return filters.find((filter) => filter.id === id);
}

function detector(id: string, title: string, meaning: string, matrix: MatrixLike): Filter {
  return { id, title, meaning, group: detectorGroup, matrix, display: null, border: true };
}
