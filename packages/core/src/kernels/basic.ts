import { entry, separableEntry } from './entry.js';
import { identity } from './identity.js';
import type { Kernel } from './types.js';

const lesson = 'The two filters with which lessons on convolution begin';

/** The kernels to start with: nothing at all, and the plainest edges. */
export const basicKernels: readonly Kernel[] = [
  entry(
    {
      id: 'identity',
      title: 'Identity',
      group: 'Basic',
      meaning: 'The picture as it is',
      source: 'The neutral element of convolution',
      display: 'clamped',
    },
    identity(),
  ),
  separableEntry(
    {
      id: 'lesson-vertical',
      title: 'Vertical edges',
      group: 'Basic',
      meaning: 'Vertical edges: the column on the left less the column on the right',
      source: lesson,
      display: 'signed',
    },
    { column: [1, 1, 1], row: [1, 0, -1] },
  ),
  separableEntry(
    {
      id: 'lesson-horizontal',
      title: 'Horizontal edges',
      group: 'Basic',
      meaning: 'Horizontal edges: the row above less the row below',
      source: lesson,
      display: 'signed',
    },
    { column: [1, 0, -1], row: [1, 1, 1] },
  ),
];
