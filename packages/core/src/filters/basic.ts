import { identity } from '../kernels/identity.js';
import { kernelFilter } from './kernelFilter.js';
import type { KernelFilter } from './types.js';

const prewitt =
  'Prewitt with the opposite sign: J. M. S. Prewitt, Object Enhancement and Extraction, 1970';

/** The kernels to start with: no change at all, and the simplest edges. */
export const basicFilters: readonly KernelFilter[] = [
  kernelFilter({
    id: 'identity',
    group: 'Basic',
    title: { en: 'Identity', zh: '恒等' },
    meaning: { en: 'The image unchanged', zh: '图像原样' },
    source: 'The neutral element of convolution',
    display: 'clamped',
    matrix: identity(),
  }),
  kernelFilter({
    id: 'lesson-vertical',
    group: 'Basic',
    title: { en: 'Vertical edges', zh: '垂直边缘' },
    meaning: {
      en: 'Vertical edges: left column minus right column (Prewitt x with the opposite sign)',
      zh: '垂直边缘：左列减右列（与 Prewitt x 符号相反）',
    },
    source: prewitt,
    display: 'signed',
    separable: { column: [1, 1, 1], row: [1, 0, -1] },
  }),
  kernelFilter({
    id: 'lesson-horizontal',
    group: 'Basic',
    title: { en: 'Horizontal edges', zh: '水平边缘' },
    meaning: {
      en: 'Horizontal edges: top row minus bottom row (Prewitt y with the opposite sign)',
      zh: '水平边缘：上行减下行（与 Prewitt y 符号相反）',
    },
    source: prewitt,
    display: 'signed',
    separable: { column: [1, 0, -1], row: [1, 1, 1] },
  }),
];
