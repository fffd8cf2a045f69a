import { rotate180 } from '../correlate/rotate180.js';
import type { Banded } from '../engine/banded.js';
import { edgeMapOfBytes, isExact } from '../engine/edgeMapOfBytes.js';
import { edgeStrength, windowOf } from '../engine/edgeStrength.js';
import { type EdgeWeights, edgesInStrips } from '../engine/edgesInStrips.js';
import { computeOn, startEngine } from '../engine/engine.js';
import { widestRow } from '../engine/grayStrips.js';
import type { CompassFilter, GradientFilter } from '../filters/types.js';
import type { ByteImage } from '../formula/edges.js';
import type { PlacementOptions } from '../formula/geometry.js';
import { toGray } from '../image/toGray.js';
import { isArrayOf } from '../matrix/arrayKind.js';
import { asMatrix } from '../matrix/asMatrix.js';
import type { Matrix, NumericArray } from '../matrix/types.js';

/** The edges that an operator finds, with every option checked. */
export interface EdgeWork {
  readonly operator: GradientFilter | CompassFilter;
  /** Not used by the compass operators. */
  readonly norm: 'L1' | 'L2';
  readonly placement: PlacementOptions;
  /** Kernels rotated by 180°: true convolution. */
  readonly rotated?: boolean;
  /** What a strength is compared with, or `undefined` for the strength itself. */
  readonly level: number | undefined;
}

/** Fewer elements than this are not worth starting the engine for. */
const leastForEngine = 256;

/** Fewer than this are summed in double precision: people read them digit by digit. */
const leastForStrips = 2048;

/**
 * The strength of edges by the rule of its destination: rounded and clamped in clamped bytes, otherwise
 * as it is. In one pass of the engine where there is one; small images step by step.
 *
 * @param like Has the type of the destination.
 */
export function bandedEdges(
  source: ByteImage | Matrix,
  work: EdgeWork,
  like: NumericArray,
): Banded {
  return bandsOfBytes(source, work, like) ?? bandsOfNumbers(grayOf(source), work);
}

/** The edges of bytes by an operator of whole numbers. */
function bandsOfBytes(
  source: ByteImage | Matrix,
  { operator, norm, placement, rotated, level }: EdgeWork,
  like: NumericArray,
): Banded | undefined {
  const weights = weightsOf(operator);
  const isPlain = !rotated && isUnmoved(placement);
  if (!('channels' in source && weights && isPlain && isWhole(weights))) return undefined;
  const isHeld =
    isArrayOf(like, 'Uint8ClampedArray') ||
    level !== undefined ||
    (isArrayOf(like, 'Float32Array') && isExact(weights, norm));
  if (!isHeld || !hasEngine(source, source, leastForEngine)) return undefined;
  const edges = { ...weights, norm, level, border: placement.border! };
  const { rows, cols } = source;
  return {
    rows,
    cols,
    step: 1,
    // Measured by `npm run bench`: 23 ms for 12 megapixels.
    rowNanoseconds: 2 * cols,
    compute: (first, out) =>
      computeOn(startEngine(source.data, out)!, (engine) =>
        edgeMapOfBytes(engine, source, edges, out, first),
      ),
  };
}

/** The edges of any numbers, by any operator, wherever its kernels are placed. */
function bandsOfNumbers(image: Matrix, work: EdgeWork): Banded {
  const { operator, norm, placement, rotated, level } = work;
  const matrices =
    operator.kind === 'compass'
      ? operator.kernels.map(({ matrix }) => matrix)
      : [operator.x, operator.y];
  const kernels = matrices.map((it) => (rotated ? rotate180(it) : asMatrix(it, 'kernel')));
  const measure = operator.kind === 'compass' ? 'largest' : norm;
  const steps = { image, kernels, measure, placement, level } as const;
  const geometry = windowOf(steps);
  const { rows, cols, top, stride } = geometry;
  // Kernels rotated by 180° are those of a gradient times −1: their length is the same.
  const weights = weightsOf(operator);
  const isOneSize = new Set(kernels.map((it) => `${it.rows}×${it.cols}`)).size === 1;
  const fits = weights !== undefined || isOneSize;
  if (!fits || !hasEngine(image, geometry, leastForStrips)) return edgeStrength(steps);
  const edges = { image, operator: weights ?? kernels, measure, level } as const;
  const products = weights ? 6 : kernels.length * kernels[0]!.data.length;
  return {
    rows,
    cols,
    step: 1,
    rowNanoseconds: (2 + products / 10) * cols,
    compute(first, out) {
      const band = { ...geometry, top: top + first * stride[0], rows: out.length / cols };
      computeOn(startEngine(image.data, out)!, (engine) =>
        edgesInStrips(engine, { ...edges, geometry: band }, out),
      );
    },
  };
}

/** Whether the engine runs and the image is neither too small nor too wide for it. */
function hasEngine(
  image: { readonly cols: number; readonly data: NumericArray },
  { rows, cols }: { readonly rows: number; readonly cols: number },
  least: number,
): boolean {
  const fits = rows * cols >= least && Math.max(cols, image.cols) <= widestRow;
  return fits && startEngine(image.data) !== undefined;
}

/** The grey values of bytes, or the matrix as it is. */
export function grayOf(source: ByteImage | Matrix): Matrix {
  if (!('channels' in source) || source.channels === 1) return source;
  return toGray({ width: source.cols, height: source.rows, data: source.data });
}

/** The weights of an operator whose kernels are [corner, side, corner] times [−1, 0, 1]. */
function weightsOf(operator: EdgeWork['operator']): EdgeWeights | undefined {
  if (operator.kind === 'compass' || String(operator.factors?.derivative) !== '-1,0,1') {
    return undefined;
  }
  const [first = 0, middle, last] = operator.factors!.smoothing;
  if (operator.factors!.smoothing.length === 1) return { corner: 0, side: first };
  return first === last && middle !== undefined ? { corner: first, side: middle } : undefined;
}

/** Whether weights are whole numbers that sums in 16 bits have room for. */
function isWhole({ corner, side }: EdgeWeights): boolean {
  return [corner, side].every((it) => Number.isInteger(it) && Math.abs(it) <= 10);
}

/** Whether there is one output for each element, from the elements around it. */
function isUnmoved({ mode, fill = 0, stride = 1, dilation = 1 }: PlacementOptions): boolean {
  return mode === 'same' && fill === 0 && [stride, dilation].flat().every((it) => it === 1);
}
