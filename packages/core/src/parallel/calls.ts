import { applyFilter } from '../apply/applyFilter.js';
import { conv2d } from '../correlate/conv2d.js';
import { convolve } from '../correlate/convolve.js';
import { correlate } from '../correlate/correlate.js';
import { canny } from '../edges/canny.js';
import { edgeMap } from '../edges/edgeMap.js';

/** What a thread can call by name. */
export const calls = { applyFilter, canny, conv2d, convolve, correlate, edgeMap };

/** The name of a function, and its arguments. */
export interface Call {
  readonly name: keyof typeof calls;
  readonly args: readonly unknown[];
}

/** Makes a call. */
export function make({ name, args }: Call): unknown {
  return (calls[name] as (...args: readonly unknown[]) => unknown)(...args);
}
