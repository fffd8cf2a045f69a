import { matrix } from '../matrix/matrix.js';
import { compassFilters, directions } from './compass.js';
import { kernelFilter } from './kernelFilter.js';
import type { KernelFilter } from './types.js';

const robinson = compassFilters.find(({ id }) => id === 'robinson')!;

/**
 * Reliefs lit from eight directions: the identity plus the Robinson kernel of the opposite side,
 * so that slopes that face the light grow brighter, where bright means raised. Each sums to 1.
 */
export const embossFilters: readonly KernelFilter[] = directions.map(({ id, name, side }, at) => {
  const slope = robinson.kernels[(at + 4) % 8]!.matrix;
  return kernelFilter({
    id: `emboss-${id}`,
    group: 'Emboss',
    title: { en: `Emboss from ${name.en}`, zh: `浮雕（光自${name.zh}方）` },
    meaning: {
      en: `A relief lit from ${side}, where bright means raised`,
      zh: `浮雕，光自${name.zh}方（亮处视为凸起）`,
    },
    source: 'The emboss example of the GIMP manual, Convolution Matrix, rotated',
    display: 'clamped',
    matrix: matrix(
      slope.map((row, r) => row.map((weight, c) => (r === 1 && c === 1 ? 1 : weight))),
    ),
  });
});
