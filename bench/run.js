// Compares @convolve/core with its peers in one process: `npm run bench` at the repository's root.
import { correlate, matrix } from '@convolve/core';
import { Image } from 'image-js';
import { direct } from 'ml-matrix-convolution';
import { measure } from './measure.js';
import { naive } from './naive.js';
import { random } from './random.js';

const rounds = 9;
const size = 512;

const next = random(29);
const gray = Uint8Array.from({ length: size * size }, () => Math.floor(next() * 256));
const image = { rows: size, cols: size, data: Float32Array.from(gray) };
const rows = Array.from({ length: size }, (_, r) =>
  Array.from(gray.subarray(r * size, (r + 1) * size)),
);
const imageJs = new Image(size, size, { colorModel: 'GREY', data: gray });

for (const side of [3, 5, 7]) {
  const weights = Array.from({ length: side }, () =>
    Array.from({ length: side }, () => next() / (side * side)),
  );
  const kernel = matrix(weights, Float32Array);
  const times = measure(
    {
      '@convolve/core': () => correlate(image, kernel, { mode: 'same' }),
      'naive loop': () => naive(image, kernel),
      'image-js': () => imageJs.directConvolution(weights),
      'ml-matrix-convolution': () => direct(rows, weights),
    },
    rounds,
  );
  const { '@convolve/core': own, ...peers } = times;
  console.log(
    `correlate ${side}×${side}, ${size}×${size}, median of ${rounds}: times of @convolve/core`,
  );
  for (const [name, time] of Object.entries(peers)) {
    console.log(`  ${name.padEnd(24)} ${(time / own).toFixed(2)} ×`);
  }
}
