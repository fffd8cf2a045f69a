import type { CannyFilter } from './types.js';

/** Canny's detector. */
export const cannyFilter: CannyFilter & { readonly id: 'canny' } = {
  kind: 'canny',
  id: 'canny',
  group: 'Edge detectors',
  title: { en: 'Canny', zh: 'Canny' },
  meaning: {
    en: 'Thin, connected edges: maxima of the gradient, selected by two thresholds',
    zh: '细而连通的边缘：梯度的局部极大值，由双阈值筛选',
  },
  source:
    'J. Canny, A Computational Approach to Edge Detection, IEEE Transactions on Pattern Analysis and Machine Intelligence 8(6), 1986',
  display: 'clamped',
};
