import { matrix } from '../matrix/matrix.js';
import { kernelFilter } from './kernelFilter.js';
import type { KernelFilter } from './types.js';

const shared = {
  group: 'Lines',
  source: 'R. C. Gonzalez and R. E. Woods, Digital Image Processing, 2018, §10.2',
  display: 'absolute',
} as const;

/**
 * Line detectors: a line of 2s balanced by its two sides. A line one pixel wide gives 6 times its
 * contrast, a line two pixels wide or a step edge along it 3 times, three pixels nothing.
 */
export const lineFilters: readonly KernelFilter[] = [
  kernelFilter({
    ...shared,
    id: 'line-horizontal',
    ...words('Horizontal lines', '水平线', 'Horizontal lines'),
    separable: { column: [-1, 2, -1], row: [1, 1, 1] },
  }),
  kernelFilter({
    ...shared,
    id: 'line-vertical',
    ...words('Vertical lines', '垂直线', 'Vertical lines'),
    separable: { column: [1, 1, 1], row: [-1, 2, -1] },
  }),
  kernelFilter({
    ...shared,
    id: 'line-rising',
    ...words('Rising lines', '左下—右上斜线', 'Lines from lower left to upper right'),
    matrix: matrix([
      [-1, -1, 2],
      [-1, 2, -1],
      [2, -1, -1],
    ]),
  }),
  kernelFilter({
    ...shared,
    id: 'line-falling',
    ...words('Falling lines', '左上—右下斜线', 'Lines from upper left to lower right'),
    matrix: matrix([
      [2, -1, -1],
      [-1, 2, -1],
      [-1, -1, 2],
    ]),
  }),
];

function words(en: string, zh: string, lines: string) {
  return {
    title: { en, zh },
    meaning: {
      en: `${lines} one pixel wide, bright or dark; half as strong on edges`,
      zh: `一像素宽的${zh}，亮暗均可；对边缘的响应减半`,
    },
  };
}
