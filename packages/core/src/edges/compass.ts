type Row = readonly number[];

/** Where the bright side of an edge lies. */
export type CompassDirection = 'n' | 'nw' | 'w' | 'sw' | 's' | 'se' | 'e' | 'ne';

/** The ids of `compassOperators`. */
export type CompassOperatorId = 'kirsch' | 'robinson';

/** Eight kernels, one for each direction; the largest response is the edge's strength. */
export interface CompassOperator {
  readonly id: CompassOperatorId;
  readonly title: string;
  /** What the operator shows, in one line. */
  readonly meaning: string;
  /** The paper that it comes from. */
  readonly source: string;
  /** Counter-clockwise from north. */
  readonly kernels: readonly {
    readonly direction: CompassDirection;
    readonly matrix: readonly Row[];
  }[];
}

const directions: readonly CompassDirection[] = ['n', 'nw', 'w', 'sw', 's', 'se', 'e', 'ne'];

/** The eight outer cells of a 3×3 kernel as [row, column], counter-clockwise from the top right. */
const ring = [
  [0, 2],
  [0, 1],
  [0, 0],
  [1, 0],
  [2, 0],
  [2, 1],
  [2, 2],
  [1, 2],
] as const;

/**
 * The compass operators. The kernel of a direction is largest where that side is the brighter one:
 * `n` answers to a picture that is bright above and dark below.
 *
 * @example
 * ```ts
 * compassOperators[0]?.kernels[1]; // { direction: 'nw', matrix: [[5, 5, -3], [5, 0, -3], [-3, -3, -3]] }
 * ```
 */
export const compassOperators: readonly CompassOperator[] = [
  {
    id: 'kirsch',
    title: 'Kirsch',
    meaning: 'Three neighbours of one side against the other five, in eight directions',
    source:
      'R. A. Kirsch, Computer Determination of the Constituent Structure of Biological Images, Computers and Biomedical Research 4(3), 1971',
    kernels: turned([5, 5, 5, -3, -3, -3, -3, -3]),
  },
  {
    id: 'robinson',
    title: 'Robinson',
    meaning: 'The Sobel kernel turned into eight directions',
    source:
      'G. S. Robinson, Edge Detection by Compass Gradient Masks, Computer Graphics and Image Processing 6(5), 1977',
    kernels: turned([1, 2, 1, 0, -1, -2, -1, 0]),
  },
];

/** The kernels whose ring is `north`, moved on by one cell for each direction; the centre is 0. */
function turned(north: Row): CompassOperator['kernels'] {
  return directions.map((direction, steps) => {
    const matrix = [
      [0, 0, 0],
      [0, 0, 0],
      [0, 0, 0],
    ];
    for (const [at, [row, col]] of ring.entries()) {
      matrix[row]![col] = north[(at - steps + north.length) % north.length]!;
    }
    return { direction, matrix };
  });
}
