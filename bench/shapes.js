// Looks for shapes for which the core is slower than the naive loop: `node bench/shapes.js [seed [shapes]]`.
// Images and kernels from one row or column to thousands, all borders and number types, seeded.
// Prints the slowest, and fails if one takes more than `mostTimes` as long and more than a millisecond.
import { correlate, plan } from '../packages/core/dist/index.js';
import { internals } from './internals.js';
import { random as seeded } from './random.js';

const { borderIndex } = await internals(['matrix/border.ts']);

const seed = Number(process.argv[2] ?? 7);
const shapes = Number(process.argv[3] ?? 300);
/** Noise of a machine that does other things at the same time. */
const mostTimes = 1.5;
/** As many products the naive loop does in about a second. */
const mostProducts = 2 ** 28;

const random = seeded(seed);
const pick = (list) => list[Math.floor(random() * list.length)];
const between = (low, high) => Math.round(low * (high / low) ** random());
const types = [Float32Array, Float64Array, Uint8Array];
const borders = ['zero', 'zero', 'edge', 'reflect', 'symmetric', 'wrap'];

const numbers = (rows, cols, type, next) => {
  const data = new type(rows * cols);
  for (let at = 0; at < data.length; at++) data[at] = next();
  return { rows, cols, data };
};

const kernelOf = (rows, cols) => {
  const kind = pick(['dense', 'sparse', 'box', 'separable']);
  const column = Array.from({ length: rows }, () => random() - 0.5);
  const row = Array.from({ length: cols }, () => random() - 0.5);
  let at = 0;
  const weight = {
    dense: () => random() - 0.5,
    sparse: () => (random() < 0.1 ? random() : 0),
    box: () => 0.25,
    separable: () => column[Math.floor(at / cols)] * row[at++ % cols],
  };
  return { kind, ...numbers(rows, cols, Float64Array, weight[kind]) };
};

/** Four loops; indices past the edge are looked up, and zeros are left out. */
function naive(image, kernel, border) {
  const top = Math.floor(kernel.rows / 2);
  const left = Math.floor(kernel.cols / 2);
  const places = (length, size, before) =>
    Int32Array.from({ length: length + size - 1 }, (_, at) =>
      borderIndex(at - before, length, border),
    );
  const fromRow = places(image.rows, kernel.rows, top);
  const fromCol = places(image.cols, kernel.cols, left);
  const data = new Float32Array(image.rows * image.cols);
  for (let r = 0; r < image.rows; r++) {
    for (let c = 0; c < image.cols; c++) {
      let sum = 0;
      for (let i = 0; i < kernel.rows; i++) {
        const row = fromRow[r + i];
        if (row < 0) continue;
        for (let j = 0; j < kernel.cols; j++) {
          const col = fromCol[c + j];
          if (col >= 0)
            sum += kernel.data[i * kernel.cols + j] * image.data[row * image.cols + col];
        }
      }
      data[r * image.cols + c] = sum;
    }
  }
  return data;
}

function oddShape() {
  for (;;) {
    const [rows, cols] = [between(1, 300_000), between(1, 300_000)];
    const [kernelRows, kernelCols] = [between(1, 1000), between(1, 1000)];
    const products = rows * cols * kernelRows * kernelCols;
    if (rows * cols <= 2 ** 21 && products > 2 ** 16 && products <= mostProducts) {
      const image = numbers(rows, cols, pick(types), () => Math.floor(random() * 256));
      return { image, kernel: kernelOf(kernelRows, kernelCols), border: pick(borders) };
    }
  }
}

/** The least time in milliseconds of the processor's, of up to three runs. */
function time(run) {
  const times = [];
  do {
    const start = process.cpuUsage();
    run();
    const { user, system } = process.cpuUsage(start);
    times.push((user + system) / 1000);
  } while (times.length < 3 && times[0] < 500);
  return Math.min(...times);
}

const found = [];
for (let shape = 0; shape < shapes; shape++) {
  const { image, kernel, border } = oddShape();
  const options = { mode: 'same', border };
  const core = time(() => correlate(image, kernel, options));
  const loop = time(() => naive(image, kernel, border));
  const { method } = plan(image, kernel, options);
  const type = image.data.constructor.name;
  const name = `${image.rows}×${image.cols} ${type} by ${kernel.rows}×${kernel.cols} ${kernel.kind}`;
  found.push({ shape: `${name}, ${border}`, method, core, loop, times: core / loop });
}
const slow = found.filter(({ core, times }) => core > 1 && times > mostTimes);
found.sort((a, b) => b.times - a.times);
for (const { shape, method, core, loop, times } of found.slice(0, 12)) {
  const measured = `${core.toFixed(2)} ms, the loop ${loop.toFixed(2)}`;
  console.log(`${times.toFixed(2)} × ${shape}: ${method} ${measured}`);
}
const worst = `${slow.length} of ${shapes} shapes (seed ${seed}) are slower than the naive loop`;
console.log(worst);
process.exitCode = slow.length > 0 ? 1 : 0;
