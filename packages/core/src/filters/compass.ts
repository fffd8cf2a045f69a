import { matrix } from '../matrix/matrix.js';
import { kernelFilter } from './kernelFilter.js';
import type { CompassDirection, CompassFilter, KernelFilter, Rows, Words } from './types.js';

/** A direction as an id and in words: where the bright side is, and the dark side opposite. */
interface Direction {
  readonly id: CompassDirection;
  readonly name: Words;
  /** The bright side, after “from”. */
  readonly side: string;
  readonly meaning: Words;
}

/** The directions, counter-clockwise from north, as their kernels are listed. */
export const directions: readonly Direction[] = [
  direction('n', 'north', '上', 'above', 'below', '下'),
  direction('nw', 'north-west', '左上', 'upper left', 'lower right', '右下'),
  direction('w', 'west', '左', 'left', 'right', '右'),
  direction('sw', 'south-west', '左下', 'lower left', 'upper right', '右上'),
  direction('s', 'south', '下', 'below', 'above', '上'),
  direction('se', 'south-east', '右下', 'lower right', 'upper left', '左上'),
  direction('e', 'east', '右', 'right', 'left', '左'),
  direction('ne', 'north-east', '右上', 'upper right', 'lower left', '左下'),
];

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

const operators = [
  {
    id: 'kirsch',
    title: { en: 'Kirsch', zh: 'Kirsch' },
    meaning: {
      en: 'Three neighbours on one side against the other five, in eight directions',
      zh: '一侧三个相邻像素与其余五个相比，共八个方向',
    },
    detail: { en: 'three weights of 5 against five of −3', zh: '三个 5 对五个 −3' },
    source:
      'R. A. Kirsch, Computer Determination of the Constituent Structure of Biological Images, Computers and Biomedical Research 4(3), 1971',
    north: [5, 5, 5, -3, -3, -3, -3, -3],
  },
  {
    id: 'robinson',
    title: { en: 'Robinson', zh: 'Robinson' },
    meaning: {
      en: 'The Sobel kernel rotated into eight directions',
      zh: 'Sobel 核旋转到八个方向',
    },
    detail: { en: 'Sobel rotated in steps of 45°', zh: 'Sobel 核每次旋转 45°' },
    source:
      'G. S. Robinson, Edge Detection by Compass Gradient Masks, Computer Graphics and Image Processing 6(5), 1977',
    north: [1, 2, 1, 0, -1, -2, -1, 0],
  },
] as const;

/**
 * The ids of the compass operators.
 *
 * @useDeclaredType
 */
export type CompassOperatorId = (typeof operators)[number]['id'];

/** The compass operators as edge detectors. */
export const compassFilters: readonly (CompassFilter & { readonly id: CompassOperatorId })[] =
  operators.map(({ id, title, meaning, source, north }) => ({
    kind: 'compass',
    id,
    group: 'Edge detectors',
    title,
    meaning,
    source,
    display: 'clamped',
    kernels: directions.map((to, steps) => ({ direction: to.id, matrix: turned(north, steps) })),
  }));

/** The kernels of the compass operators, one for each of eight directions. */
export const compassKernels: readonly KernelFilter[] = operators.flatMap(
  ({ id, title, detail, source, north }) =>
    directions.map((to, steps) =>
      kernelFilter({
        id: `${id}-${to.id}`,
        group: 'Compass',
        title: { en: `${title.en} ${to.name.en}`, zh: `${title.zh}（${to.name.zh}亮）` },
        meaning: {
          en: `${to.meaning.en}: ${detail.en}`,
          zh: `${to.meaning.zh}：${detail.zh}`,
        },
        source,
        display: 'signed',
        matrix: matrix(turned(north, steps)),
      }),
    ),
);

/** The kernel whose ring is `north`, moved on counter-clockwise by `steps` cells; the centre is 0. */
function turned(north: readonly number[], steps: number): Rows {
  const rows = [
    [0, 0, 0],
    [0, 0, 0],
    [0, 0, 0],
  ];
  for (const [at, [row, col]] of ring.entries()) {
    rows[row]![col] = north[(at - steps + north.length) % north.length]!;
  }
  return rows;
}

function direction(
  id: CompassDirection,
  name: string,
  bright: string,
  brightSide: string,
  darkSide: string,
  dark: string,
): Direction {
  return {
    id,
    name: { en: name, zh: bright },
    side: /^(above|below)$/.test(brightSide) ? brightSide : `the ${brightSide}`,
    meaning: { en: `Bright ${brightSide}, dark ${darkSide}`, zh: `${bright}亮${dark}暗` },
  };
}
