import { matrix } from '../matrix/matrix.js';
import { entry } from './entry.js';
import { highPass } from './highPass.js';
import { sharpen } from './sharpen.js';
import type { Kernel } from './types.js';
import { unsharp } from './unsharp.js';

const laplacianSharpening = 'R. C. Gonzalez and R. E. Woods, Digital Image Processing';

/** Detail made stronger, and detail alone. */
export const sharpeningKernels: readonly Kernel[] = [
  entry(
    {
      id: 'sharpen',
      title: 'Sharpen',
      group: 'Sharpening',
      meaning: 'The picture with steeper edges: less its Laplacian of four neighbours',
      source: laplacianSharpening,
      display: 'clamped',
    },
    sharpen(),
  ),
  entry(
    {
      id: 'sharpen-8',
      title: 'Sharpen, 8 neighbours',
      group: 'Sharpening',
      meaning: 'The picture with much steeper edges: less its Laplacian of eight neighbours',
      source: laplacianSharpening,
      display: 'clamped',
    },
    matrix([
      [-1, -1, -1],
      [-1, 9, -1],
      [-1, -1, -1],
    ]),
  ),
  entry(
    {
      id: 'unsharp-mask',
      title: 'Unsharp mask',
      group: 'Sharpening',
      meaning: 'The picture plus its difference to a blur of 2 px: more contrast in the details',
      source:
        'W. F. Schreiber, Wirephoto Quality Improvement by Unsharp Masking, Pattern Recognition 2(2), 1970',
      display: 'clamped',
    },
    unsharp({ sigma: 2 }),
  ),
  ...[3, 5].map((size) =>
    entry(
      {
        id: `high-pass-${size}`,
        title: `High pass ${size}×${size}`,
        group: 'Sharpening',
        meaning: `What the mean of ${size}×${size} pixels takes away: fine detail and noise alone`,
        source: 'The complement of the moving average',
        display: 'signed',
      },
      highPass(size),
    ),
  ),
];
