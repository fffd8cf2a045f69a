import { checkNumber } from '../check/checkNumber.js';
import { checkOptions } from '../check/checkOptions.js';
import type { Pair } from '../check/checkPair.js';
import type { Matrix } from '../matrix/types.js';
import { checkSigma } from './checkSigma.js';
import { checkOddSize } from './checkSize.js';

/** Options of `gabor`. */
export interface GaborOptions {
  /** The standard deviation of the envelope along the wave in pixels, from 0.01 to 127. */
  readonly sigma: number;
  /** The direction of the wave in radians, clockwise from the right: 0 makes vertical stripes. */
  readonly theta: number;
  /** The length of the wave in pixels, at least 2 (a shorter one cannot be sampled). */
  readonly lambda: number;
  /** How round the envelope is: across the wave its deviation is `sigma / gamma`, from 0.01 to
   * 170. Default 1. */
  readonly gamma?: number;
  /** The phase in radians: 0 is largest at the centre, π/2 is odd and sums to 0. Default π/2. */
  readonly psi?: number;
  /** Rows and columns, odd, up to 1023. Default: three standard deviations each way, rounded. */
  readonly size?: Pair;
}

/**
 * A Gabor filter: a plane wave times a Gaussian, which responds to stripes of one width and one
 * direction. The real part, as `cv2.getGaborKernel` (whose gamma has no default):
 *
 *     w = exp(−(u² + gamma²·v²) / (2·sigma²)) · cos(2π·u / lambda + psi)
 *     u = x·cos(theta) + y·sin(theta),  v = −x·sin(theta) + y·cos(theta)
 *
 * with `x` counted from the centre to the left and `y` upwards, as OpenCV lays it out. It is not
 * normalised. Source: J. G. Daugman, Uncertainty Relation for Resolution in Space, Spatial
 * Frequency, and Orientation, Journal of the Optical Society of America A 2(7), 1985.
 *
 * @throws TypeError or RangeError that names the option, what was expected and what came.
 * @example
 * ```ts
 * gabor({ sigma: 1, theta: 0, lambda: 4 }).cols; // 7
 * gabor({ sigma: 1, theta: 0, lambda: 4, psi: 0 }).data[24]; // 1, the centre
 * ```
 */
export function gabor(options: GaborOptions): Matrix<Float64Array> {
  checkOptions('options', options, ['sigma', 'theta', 'lambda', 'gamma', 'psi', 'size']);
  const sigma = checkSigma('sigma', options.sigma);
  const theta = checkNumber('theta', options.theta);
  const lambda = checkNumber('lambda', options.lambda, { atLeast: 2 });
  const gamma = checkNumber('gamma', options.gamma ?? 1, { above: 0 });
  const psi = checkNumber('psi', options.psi ?? Math.PI / 2);
  const across = checkNumber('sigma / gamma', sigma / gamma, { atLeast: 0.01, atMost: 170 });
  const [cos, sin] = [Math.cos(theta), Math.sin(theta)];
  const [rows, cols] = checkOddSize(
    options.size ?? [side(sigma * sin, across * cos), side(sigma * cos, across * sin)],
  );

  const data = new Float64Array(rows * cols);
  for (let i = 0, at = 0; i < rows; i++) {
    const y = (rows - 1) / 2 - i;
    for (let j = 0; j < cols; j++, at++) {
      const x = (cols - 1) / 2 - j;
      const u = x * cos + y * sin;
      const v = y * cos - x * sin;
      const envelope = Math.exp(-0.5 * ((u / sigma) ** 2 + (v / across) ** 2));
      data[at] = envelope * Math.cos((2 * Math.PI * u) / lambda + psi);
    }
  }
  return { rows, cols, data };
}

/** Three of the larger deviation each way, rounded as OpenCV does: a half to the even neighbour. */
function side(a: number, b: number): number {
  const reach = 3 * Math.max(Math.abs(a), Math.abs(b));
  const rounded = Math.round(reach);
  return 2 * (rounded - reach === 0.5 ? 2 * Math.floor(rounded / 2) : rounded) + 1;
}
