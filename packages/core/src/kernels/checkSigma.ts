import { checkNumber } from '../check/checkNumber.js';

/**
 * Returns a standard deviation from 0.01 (below it a Gaussian is a single element) to 127 (where
 * ±4 sigma still fit into the largest kernel).
 */
export function checkSigma(name: string, sigma: unknown): number {
  return checkNumber(name, sigma, { atLeast: 0.01, atMost: 127 });
}
