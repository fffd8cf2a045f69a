// What is measured. A work is plain data; its arrays are made by `operands`, seeded, when its turn
// comes. Images hold whole numbers from 0 to 255 and kernels are positive with the sum 1, so that
// peers which compute in 8 bits can be compared too.
import { gaussian } from '@convolve/core';
import { random } from './random.js';

const shapes = [
  [512, 512],
  [2048, 2048],
  [3000, 4000],
];

/** Dense kernels of size × size, and the larger the fewer peers can do them. */
const sizes = [3, 5, 7, 15, 31];

/** The first is the bar's. The second is cut off at three standard deviations. */
const gaussians = [
  { sigma: 1.5, size: 9 },
  { sigma: 8, size: 49 },
];

const layers = [
  { channels: 3, count: 64, size: 3, rows: 224, cols: 224 },
  { channels: 64, count: 64, size: 3, rows: 56, cols: 56 },
  { channels: 128, count: 128, size: 3, rows: 28, cols: 28 },
  { channels: 3, count: 8, size: 5, rows: 512, cols: 512 },
  { channels: 64, count: 64, size: 3, rows: 56, cols: 56, algorithm: 'direct' },
  { channels: 128, count: 128, size: 3, rows: 28, cols: 28, algorithm: 'direct' },
];

/** Layers of one after another, as `chains.js` computes them: how many channels each has. */
const chain = [3, 32, 32, 16];

/** What comes after a correlation; the images hold results of either sign, or grey in 8 bits. */
const showing = [
  ['display', 'display, absolute'],
  ['toImage', 'toImage, 8-bit grey'],
  ['colorize', 'colorize, viridis'],
];

/**
 * @typedef {object} Work
 * @property {string} id
 * @property {'correlate' | 'bytes' | 'display' | 'toImage' | 'colorize' | 'gaussian' | 'edges' | 'numberEdges' | 'strengths' | 'layer' | 'threads' | 'keptOne' | 'keptEdges' | 'keptLayers'} kind
 * @property {string} name what is computed
 * @property {string} shape on what
 * @property {number} rows
 * @property {number} cols
 * @property {number} products multiplications by the plain formula (of a Gaussian by row and column), to foresee a peer's time
 * @property {number} tolerance how far a peer's result may be from the core's, away from the border
 * @property {number} margin the border that is left out
 */

/** @type {Work[]} */
export const works = [
  ...shapes.flatMap(([rows, cols]) => [
    work('edges', 'Sobel edge map', rows, cols, { size: 3, tolerance: 8 }),
    ...sizes.map((size) =>
      work('correlate', `${size}×${size}`, rows, cols, { size, tolerance: 1.5 }),
    ),
    ...gaussians.map(({ sigma, size }) =>
      work('gaussian', `Gaussian σ ${sigma}`, rows, cols, { sigma, size, tolerance: 1.5 }),
    ),
  ]),
  ...[3, 5, 7].map((size) =>
    work('bytes', `8-bit ${size}×${size}`, 2048, 2048, { size, tolerance: 0 }),
  ),
  work('numberEdges', 'Sobel edge map, Float32', 480, 640, { size: 3, tolerance: 0 }),
  work('numberEdges', 'Sobel edge map, Float32', 2048, 2048, { size: 3, tolerance: 0 }),
  work('strengths', 'Sobel strengths, 8-bit', 3000, 4000, { size: 3, tolerance: 0 }),
  ...showing.map(([kind, name]) => work(kind, name, 2048, 2048, { size: 1, tolerance: 0 })),
  ...layers.map(({ rows, cols, ...layer }) =>
    work(
      'layer',
      `layer ${layer.channels}→${layer.count} ${layer.size}×${layer.size}${layer.algorithm ? ', every product' : ''}`,
      rows,
      cols,
      {
        ...layer,
        tolerance: 1e-3,
      },
    ),
  ),
  ...[3, 5, 7].map((size) =>
    work('keptOne', `${size}×${size}, kept`, 2048, 2048, { size, tolerance: 0 }),
  ),
  work('keptEdges', 'blur, gradient and edge map, kept', 2048, 2048, { size: 5, tolerance: 0 }),
  work('keptLayers', `layers ${chain.join('→')} 3×3, kept`, 224, 224, {
    size: 3,
    channels: 3,
    tolerance: 0,
  }),
  work('threads', '7×7, two threads', 3000, 4000, { size: 7, tolerance: 0 }),
];

function work(kind, name, rows, cols, more) {
  const shape = rows === cols ? `${cols}²` : `${cols}×${rows}`;
  const { size, channels = 1, count = 1 } = more;
  const taps = kind === 'gaussian' ? 2 * size : size ** 2;
  const products = rows * cols * taps * channels * count;
  return {
    id: `${name}, ${shape}`,
    kind,
    name,
    shape,
    rows,
    cols,
    products,
    margin: size,
    ...more,
  };
}

/** The arrays of a work: `image` and `kernel`, or `rgba`, or `input`, `filters` and `bias`. */
export function operands({ kind, rows, cols, size, sigma, channels, count, algorithm = 'auto' }) {
  const next = random(29);
  const numbers = (length, make) => Float32Array.from({ length }, make);
  const signed = () => next() * 2 - 1;
  if (kind === 'layer') {
    const weights = numbers(count * channels * size ** 2, signed);
    return {
      input: { channels, rows, cols, data: numbers(channels * rows * cols, signed) },
      filters: { count, channels, rows: size, cols: size, data: weights },
      bias: numbers(count, signed),
      algorithm,
    };
  }
  if (kind === 'keptLayers') {
    const layers = chain.slice(1).map((many, index) => {
      const weights = numbers(many * chain[index] * size ** 2, signed);
      return {
        filters: { count: many, channels: chain[index], rows: size, cols: size, data: weights },
        bias: numbers(many, signed),
      };
    });
    return {
      input: { channels, rows, cols, data: numbers(channels * rows * cols, signed) },
      layers,
    };
  }
  if (kind === 'edges') return { rgba: waves(rows, cols, next) };
  if (kind === 'numberEdges') {
    return { image: { rows, cols, data: numbers(rows * cols, () => next() * 255) } };
  }
  if (kind === 'display' || kind === 'colorize') {
    return { image: { rows, cols, data: numbers(rows * cols, () => next() * 600 - 300) } };
  }
  const data = numbers(rows * cols, () => Math.floor(next() * 256));
  if (kind === 'toImage' || kind === 'keptEdges' || kind === 'strengths')
    return { image: { rows, cols, data: Uint8Array.from(data) } };
  if (kind === 'bytes') {
    const weights = numbers(size ** 2, () => Math.floor(next() * 5) - 2);
    const kernel = { rows: size, cols: size, data: weights };
    return { image: { rows, cols, data: Uint8Array.from(data) }, kernel };
  }
  if (kind === 'gaussian')
    return { image: { rows, cols, data }, kernel: gaussian(sigma, { size }) };
  const weights = numbers(size ** 2, next);
  const sum = weights.reduce((total, weight) => total + weight);
  const kernel = { rows: size, cols: size, data: weights.map((weight) => weight / sum) };
  return { image: { rows, cols, data }, kernel };
}

/** Coloured waves under noise, of which no edge is stronger than 255. */
function waves(rows, cols, next) {
  const data = new Uint8ClampedArray(4 * rows * cols);
  for (let at = 0; at < data.length; at += 4) {
    const pixel = at / 4;
    const x = pixel % cols;
    const y = (pixel - x) / cols;
    const noise = next() * 12;
    data[at] = 128 + 60 * Math.sin(x / 11) + noise;
    data[at + 1] = 120 + 50 * Math.sin((x + y) / 13) + noise;
    data[at + 2] = 110 + 60 * Math.sin(y / 7) + noise;
    data[at + 3] = 255;
  }
  return { width: cols, height: rows, data };
}
