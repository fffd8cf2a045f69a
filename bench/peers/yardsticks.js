// The yardsticks: a copy of as many bytes as the image has in float32 (16 MB at 2048²), the naive
// loop, one thread where two are measured, and the same calls with ordinary matrices where they are kept. Timed is the copy, the loop (which makes its
// result), and one call into a given `out`. A correlation of the core in float32 of the same size is
// what works in 8 bits, and what shows results, are measured by; edges of numbers, and as
// numbers, by an edge map of bytes.
import { copied } from '../chains.js';
import { contests as core } from '../core.js';
import { operands } from '../works.js';

const copy = ({ rows, cols }) => {
  const from = new Uint8Array(4 * rows * cols).fill(1);
  const to = new Uint8Array(from.length);
  return { run: () => void to.set(from) };
};

export const peers = {
  'memory copy': { edges: copy, correlate: copy, gaussian: copy },
  'naive loop': {
    correlate: ({ image, kernel }) => {
      let valid;
      return {
        run: () => {
          valid = naive(image, kernel);
        },
        result: () => centred(valid, image),
      };
    },
  },
  'float32 3×3': Object.fromEntries(
    ['bytes', 'display', 'toImage', 'colorize'].map((kind) => [kind, float32]),
  ),
  '8-bit edge map': { numberEdges: byteEdges, strengths: byteEdges },
  'one thread': { threads: core.correlate },
  'with copies': copied,
};

/** A dense 3×3 of the core on so many numbers. */
function float32({ rows, cols }) {
  const { image, kernel } = operands({ kind: 'correlate', rows, cols, size: 3 });
  return { run: core.correlate({ image, kernel }).run };
}

/** The core's edge map of as many bytes. */
function byteEdges({ image: { rows, cols, data } }) {
  return { run: core.numberEdges({ image: { rows, cols, data: Uint8Array.from(data) } }).run };
}

/** A result without border, laid into the middle of an image's size. */
function centred({ rows, cols, data }, image) {
  const out = new Float32Array(image.data.length);
  const top = (image.rows - rows) / 2;
  const left = (image.cols - cols) / 2;
  for (let r = 0; r < rows; r++) {
    out.set(data.subarray(r * cols, (r + 1) * cols), (top + r) * image.cols + left);
  }
  return out;
}

/** The yardstick: four loops over an image and a kernel, where the kernel fits wholly. */
function naive(image, kernel) {
  const rows = image.rows - kernel.rows + 1;
  const cols = image.cols - kernel.cols + 1;
  const data = new Float32Array(rows * cols);
  for (let r = 0; r < rows; r++) {
    for (let c = 0; c < cols; c++) {
      let sum = 0;
      for (let i = 0; i < kernel.rows; i++) {
        for (let j = 0; j < kernel.cols; j++) {
          sum += kernel.data[i * kernel.cols + j] * image.data[(r + i) * image.cols + c + j];
        }
      }
      data[r * cols + c] = sum;
    }
  }
  return { rows, cols, data };
}
