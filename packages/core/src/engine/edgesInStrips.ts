import type { Geometry } from '../formula/geometry.js';
import { isArrayOf } from '../matrix/arrayKind.js';
import { isNarrow } from '../matrix/resultArray.js';
import type { Matrix, NumericArray } from '../matrix/types.js';
import type { EdgeStrength } from './edgeStrength.js';
import type { Engine } from './engine.js';
import { inStrips } from './inStrips.js';
import { mapsLoops, numbersLoops } from './loops.js';
import { bytesOf, type Precision } from './memory.js';
import { allInRange } from './precision.js';
import { bytesOfTaps, writeTaps } from './tapList.js';

/** The smoothing factor of a pair of 3×3 kernels, [corner, side, corner]; the other is [−1, 0, 1]. */
export interface EdgeWeights {
  readonly corner: number;
  readonly side: number;
}

/** Edges that the engine finds in rows of numbers. */
export interface StripEdges extends Pick<EdgeStrength, 'image' | 'measure' | 'level'> {
  /** A gradient's weights, or two kernels and more, all of one size. */
  readonly operator: EdgeWeights | readonly Matrix[];
  readonly geometry: Geometry;
}

const measures = { largest: 0, L1: 1, L2: 2 } as const;

/** How far `assembly/sumTaps.ts` writes past the end of a row: six vectors. */
const overrun = 96;

/**
 * Edges in one reading of the image, for numbers of any type, any border, stride and dilation: the
 * responses of a row, then what they measure. `assembly/gradient.ts` has a gradient's weights, other
 * kernels are lists of taps; `assembly/measure.ts` measures. Responses are summed in Float32 where
 * the image and `out` hold no more, within `n · 2⁻²⁴ · Σ |kernel| · |image|` of the reference (n the
 * elements of a kernel), otherwise in Float64; a measure is rounded once. NaN and ∞ come out where the
 * reference has them.
 *
 * @param out Whole rows of results; does not overlap the image.
 */
export function edgesInStrips(
  engine: Engine,
  { image, operator, measure, level, geometry }: StripEdges,
  out: NumericArray,
): void {
  const { cols, stride, dilation } = geometry;
  const isByte = level !== undefined || isArrayOf(out, 'Uint8ClampedArray');
  const kernels = 'side' in operator ? [] : operator;
  const isFloat32 =
    isNarrow(image.data) &&
    (isByte || isArrayOf(out, 'Float32Array')) &&
    kernels.every(({ data }) => allInRange(data));
  const precision: Precision = isFloat32 ? 'float32' : 'float64';
  const size = bytesOf[precision];
  const results = isByte ? 'uint8' : precision;
  const loops = mapsLoops(engine, precision);
  const kernel = kernels[0] ?? { rows: 3, cols: 3 };
  const bufferBytes = Math.ceil((cols * size + overrun) / 64) * 64;
  const listBytes = Math.ceil(bytesOfTaps(kernel.rows * kernel.cols, precision) / 64) * 64;

  const measureRow = (a: number, b: number, to: number) => {
    if (level !== undefined) loops.lengthsAbove(a, b, measures[measure], level, to, cols);
    else if (isByte) loops.roundedLengths(a, b, measures[measure], to, cols);
    else loops.lengths(a, b, measures[measure], to, cols);
  };
  let computeRow: (from: number, to: number, hasSpecial: boolean) => void;
  let bytes = 0;
  const work = { terms: [{ image, kernel }], geometry, out, results } as const;
  inStrips(engine, precision, work, {
    ownBytes: 2 * bufferBytes + kernels.length * listBytes,
    prepare({ own: a, planeBytes, rowBytes }, { place }) {
      bytes = planeBytes;
      const b = a + bufferBytes;
      const placeOf = (i: number, j: number) =>
        i * dilation[0] * rowBytes + place(j * dilation[1]) * size;
      if ('side' in operator) {
        const { corner, side } = operator;
        const [down, middle, right] = [placeOf(1, 0), placeOf(0, 1), placeOf(0, 2)];
        computeRow = (from, to, hasSpecial) => {
          loops.gradientRow(from, down, middle, right, corner, side, hasSpecial, a, b, cols);
          measureRow(a, b, to);
        };
        return;
      }
      const [first, ...others] = operator.map(({ data }, index) => {
        const places = Array.from(data, (_, tap) =>
          placeOf(Math.floor(tap / kernel.cols), tap % kernel.cols),
        );
        return writeTaps(engine, precision, [...data], places, b + bufferBytes + index * listBytes);
      });
      const last = others.pop()!;
      computeRow = (from, to) => {
        first!(from, a, cols, 0);
        for (const sum of others) {
          sum(from, b, cols, 0);
          loops.lengths(a, b, measures[measure], a, cols);
        }
        last(from, b, cols, 0);
        measureRow(a, b, to);
      };
    },
    compute({ source, rowBytes, out: to, rows }) {
      const { allFinite } = numbersLoops(engine, precision);
      const hasSpecial = 'side' in operator && !allFinite(source, bytes);
      for (let r = 0; r < rows; r++) {
        computeRow(source + r * stride[0] * rowBytes, to + r * cols * bytesOf[results], hasSpecial);
      }
    },
  });
}
