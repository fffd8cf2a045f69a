// @convolve/core as a contestant. Timed is one call whose result goes into a given `out`.
import {
  applyFilter,
  colorize,
  conv2d,
  correlate,
  display,
  edgeMap,
  plan,
  toImage,
} from '@convolve/core';
import { shared, startPool } from '@convolve/core/parallel';
import { kept } from './chains.js';

const placement = { mode: 'same', border: 'reflect' };

export const name = '@convolve/core';

/** How the core computes a kind of work: `run`, the `result`, and the `method` as `plan` tells it. */
export const contests = {
  ...kept,
  correlate: ({ image, kernel }) => {
    const out = { ...image, data: new Float32Array(image.data.length) };
    return {
      run: () => correlate(image, kernel, { ...placement, out }),
      result: () => out.data,
      plan: plan(image, kernel, placement),
    };
  },
  bytes: ({ image, kernel }) => {
    const out = { ...image, data: new Uint8ClampedArray(image.data.length) };
    return {
      run: () => correlate(image, kernel, { ...placement, out }),
      result: () => out.data,
    };
  },
  display: ({ image }) => {
    const out = { ...image, data: new Uint8ClampedArray(image.data.length) };
    return { run: () => display(image, 'absolute', { out }), result: () => out.data };
  },
  toImage: ({ image }) => {
    const out = rgbaOf(image);
    return { run: () => toImage(image, { out }), result: () => out.data };
  },
  colorize: ({ image }) => {
    const out = rgbaOf(image);
    return {
      run: () => colorize(image, 'viridis', { range: [-300, 300], out }),
      result: () => out.data,
    };
  },
  gaussian: (work) => contests.correlate(work),
  edges: ({ rgba }) => {
    const out = {
      rows: rgba.height,
      cols: rgba.width,
      data: new Uint8Array(rgba.width * rgba.height),
    };
    return { run: () => edgeMap(rgba, { out }), result: () => out.data };
  },
  numberEdges: ({ image }) => {
    const out = { ...image, data: new Uint8Array(image.data.length) };
    return { run: () => edgeMap(image, { out }), result: () => out.data };
  },
  strengths: ({ image }) => {
    const out = { ...image, data: new Float32Array(image.data.length) };
    return { run: () => applyFilter(image, 'sobel', { out }), result: () => out.data };
  },
  layer: ({ input, filters, bias, algorithm }) => {
    const data = new Float32Array((input.data.length / input.channels) * filters.count);
    const out = { ...input, channels: filters.count, data };
    const options = { bias, padding: 'same', algorithm, out };
    return { run: () => conv2d(input, filters, options), result: () => out.data };
  },
  threads: ({ image, kernel }) => {
    const source = shared(image);
    const out = shared({ ...image, data: new Float32Array(image.data.length) });
    const pool = startPool({ threads: 2 });
    return {
      run: () => pool.correlate(source, kernel, { ...placement, out }),
      result: () => out.data,
      plan: plan(image, kernel, placement),
      end: () => pool.close(),
    };
  },
};

function rgbaOf({ rows, cols }) {
  return { width: cols, height: rows, data: new Uint8ClampedArray(4 * rows * cols) };
}
