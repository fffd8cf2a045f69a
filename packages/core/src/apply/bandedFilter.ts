import { defined } from '../check/defined.js';
import { rotate180 } from '../correlate/rotate180.js';
import { bandedEdges, grayOf } from '../edges/bandedEdges.js';
import { canny } from '../edges/canny.js';
import { asBytes } from '../edges/edgeInput.js';
import { type Banded, bandedCorrelation } from '../engine/banded.js';
import type { Filter, KernelFilter } from '../filters/types.js';
import type { ByteImage } from '../formula/edges.js';
import { type PlacementOptions, placeKernel } from '../formula/geometry.js';
import { checkNorm } from '../formula/norm.js';
import type { Matrix, NumericArray } from '../matrix/types.js';
import type { ApplyOptions } from './options.js';
import { type Plane, sumOf } from './planes.js';

/** What one channel of a result is computed from: planes to sum over, or an image's grey values. */
export type Source = Plane | ByteImage;

/**
 * One channel of a filter's result, rows by rows, before it is shown.
 *
 * @param like Has the type of the destination: clamped bytes ask for whole numbers 0 … 255.
 */
export function bandedFilter(
  source: Source,
  filter: Filter,
  options: ApplyOptions & PlacementOptions,
  like: NumericArray,
): Banded {
  const { norm, threshold, low, high, mode, border, fill, stride, dilation, operation } = options;
  const placement = defined({ mode, border, fill, stride, dilation });
  const rotated = operation === 'convolve';
  if (filter.kind === 'kernel') {
    return kernelBands(planesIn(source), filter, rotated, placement, like);
  }
  const image = 'channels' in source ? source : asBytes(sumOf(source));
  if (filter.kind === 'canny') return cannyBands(image, defined({ norm, low, high }));
  const work = { operator: filter, norm: checkNorm(norm ?? 'L2'), placement, rotated };
  return bandedEdges(image, { ...work, level: threshold }, like);
}

function kernelBands(
  planes: Plane,
  { matrix }: KernelFilter,
  rotated: boolean,
  placement: PlacementOptions,
  like: NumericArray,
): Banded {
  const kernel = rotated ? rotate180(matrix) : matrix;
  const layers = planes.map((image) => ({ image, kernel }));
  return bandedCorrelation(layers, placeKernel(planes[0]!, kernel, placement), like);
}

/** Hysteresis follows an edge over the whole image: there is one band. */
function cannyBands(image: ByteImage | Matrix, options: Parameters<typeof canny>[1]): Banded {
  const { rows, cols } = image;
  const input =
    'channels' in image && image.channels === 4
      ? { width: cols, height: rows, data: image.data }
      : { rows, cols, data: image.data };
  // Measured by `npm run bench`: some 10 ns for each pixel.
  const rowNanoseconds = 10 * cols;
  return {
    rows,
    cols,
    step: rows,
    rowNanoseconds,
    compute: (_, out) => out.set(canny(input, options).data),
  };
}

function planesIn(source: Source): Plane {
  return 'channels' in source ? [grayOf(source)] : source;
}
