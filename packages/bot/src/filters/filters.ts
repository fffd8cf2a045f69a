import {
  compassOperators,
  type Display,
  type EdgeDetector,
  edgeDetectors,
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

const detectors: readonly Filter[] = edgeDetectors.map(({ id, title, meaning }) => ({
  id,
  title,
  meaning,
  group: detectorGroup,
  matrix: standFor(id),
  display: null,
  border: id !== 'canny',
}));

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

/** Of a gradient its x, of a compass its north, and Sobel's x for Canny, which starts from it. */
function standFor(id: EdgeDetector['id']): MatrixLike {
  const compass = compassOperators.find((operator) => operator.id === id);
  if (compass) return compass.kernels[0]!.matrix;
  const gradient = id === 'canny' ? 'sobel' : id;
  return gradientOperators.find((operator) => operator.id === gradient)!.x;
}
