import { highPass } from '../kernels/highPass.js';
import { sharpen } from '../kernels/sharpen.js';
import { unsharp } from '../kernels/unsharp.js';
import { matrix } from '../matrix/matrix.js';
import { kernelFilter } from './kernelFilter.js';
import type { KernelFilter } from './types.js';

const laplacianSharpening = 'R. C. Gonzalez and R. E. Woods, Digital Image Processing, 2018, §3.6';

/** Detail made stronger, and detail alone. */
export const sharpeningFilters: readonly KernelFilter[] = [
  kernelFilter({
    id: 'sharpen',
    group: 'Sharpening',
    title: { en: 'Sharpen', zh: '锐化' },
    meaning: {
      en: 'The image minus its 4-neighbour Laplacian: steeper edges',
      zh: '图像减去 4 邻域拉普拉斯：边缘更陡',
    },
    source: laplacianSharpening,
    display: 'clamped',
    matrix: sharpen(),
  }),
  kernelFilter({
    id: 'sharpen-8',
    group: 'Sharpening',
    title: { en: 'Sharpen, 8 neighbours', zh: '锐化，8 邻域' },
    meaning: {
      en: 'The image minus its 8-neighbour Laplacian: much steeper edges',
      zh: '图像减去 8 邻域拉普拉斯：边缘陡得多',
    },
    source: laplacianSharpening,
    display: 'clamped',
    matrix: matrix([
      [-1, -1, -1],
      [-1, 9, -1],
      [-1, -1, -1],
    ]),
  }),
  kernelFilter({
    id: 'unsharp-mask',
    group: 'Sharpening',
    title: { en: 'Unsharp mask', zh: '反锐化掩模' },
    meaning: {
      en: 'The image plus its difference from a blur of σ = 2: more contrast in the details',
      zh: '图像加上它与 σ = 2 模糊之差：细节对比更强',
    },
    source:
      'W. F. Schreiber, Wirephoto Quality Improvement by Unsharp Masking, Pattern Recognition 2(2), 1970',
    display: 'clamped',
    matrix: unsharp({ sigma: 2 }),
  }),
  ...[3, 5].map((size) =>
    kernelFilter({
      id: `high-pass-${size}`,
      group: 'Sharpening',
      title: { en: `High pass ${size}×${size}`, zh: `高通 ${size}×${size}` },
      meaning: {
        en: `The image minus the mean of ${size}×${size} pixels: only fine detail and noise remain`,
        zh: `图像减去 ${size}×${size} 像素的平均值：只剩细节和噪声`,
      },
      source: 'The complement of the moving average',
      display: 'signed',
      matrix: highPass(size),
    }),
  ),
];
