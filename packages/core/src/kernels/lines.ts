import { matrix } from '../matrix/matrix.js';
import { entry, separableEntry } from './entry.js';
import type { Kernel } from './types.js';

const text = {
  group: 'Lines',
  source: 'R. C. Gonzalez and R. E. Woods, Digital Image Processing',
  display: 'absolute',
} as const;

/** Line detectors: a line of 2s that its two sides outweigh wherever there is no line. */
export const lineKernels: readonly Kernel[] = [
  separableEntry(
    {
      ...text,
      id: 'line-horizontal',
      title: 'Horizontal lines',
      meaning: 'Horizontal lines one pixel wide, bright or dark',
    },
    { column: [-1, 2, -1], row: [1, 1, 1] },
  ),
  separableEntry(
    {
      ...text,
      id: 'line-vertical',
      title: 'Vertical lines',
      meaning: 'Vertical lines one pixel wide, bright or dark',
    },
    { column: [1, 1, 1], row: [-1, 2, -1] },
  ),
  entry(
    {
      ...text,
      id: 'line-rising',
      title: 'Rising lines',
      meaning: 'Lines one pixel wide that rise to the right by 45°, bright or dark',
    },
    matrix([
      [-1, -1, 2],
      [-1, 2, -1],
      [2, -1, -1],
    ]),
  ),
  entry(
    {
      ...text,
      id: 'line-falling',
      title: 'Falling lines',
      meaning: 'Lines one pixel wide that fall to the right by 45°, bright or dark',
    },
    matrix([
      [2, -1, -1],
      [-1, 2, -1],
      [-1, -1, 2],
    ]),
  ),
];
