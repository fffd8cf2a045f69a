// Measures what each method of the engine costs, for the planner: `node bench/crossovers.js [method]…`
// prints the fit of  time = call + rows · row + outputs · (output + products · product)  for each method
// and number type, with  kernels · kernel  added for layers, and what a row of a further channel costs.
// It stores them in bench/results/crossovers.json, where methods that are not named keep what was
// measured before, and those that are named come on its scale, by what 'dense' takes now and took then;
// each method in packages/core/src/engine has its own, rounded.
import { readFile, writeFile } from 'node:fs/promises';
import { internals } from './internals.js';
import { random as seeded } from './random.js';

const { bankOf, forOneFilter, forSeveralFilters, placeKernel, reference, startEngine, winograd } =
  await internals([
    'engine/correlateReference.ts',
    'engine/engine.ts',
    'engine/methods.ts',
    'formula/filterBank.ts',
    'formula/geometry.ts',
  ]);

const rounds = 25;
const arrays = { float32: Float32Array, float64: Float64Array, bytes: Uint8Array };
const kernelSizes = {
  reference: [1, 2, 3, 4],
  dense: [1, 3, 5, 7, 9, 11],
  sparse: [1, 3, 5, 7, 9],
  separable: [3, 5, 9, 15, 25, 41],
  box: [3, 5, 9, 15, 31, 63],
  fft: [9, 15, 31, 63],
};

/** Channels of layers with 3×3 filters. */
const channels = [4, 8, 16, 32, 64];

const methods = [...forOneFilter, ...forSeveralFilters, winograd];
const engine = startEngine();
const random = seeded(5);
const chosen = process.argv.slice(2);
const isChosen = (name) => chosen.length === 0 || chosen.includes(name);
const file = new URL('results/crossovers.json', import.meta.url);
const { fits } = JSON.parse(await readFile(file, 'utf8'));
let scale = 1;
if (chosen.length > 0) {
  scale = fits.float32.dense.product / fitOf('dense', 'float32', kernelSizes.dense).product;
}
for (const precision of ['float32', 'float64']) {
  const store = (name, fit) => {
    fits[precision][name] = fit;
    console.log(precision.padEnd(8), name.padEnd(10), inWords(fit));
  };
  for (const [method, sizes] of Object.entries(kernelSizes).filter(([name]) => isChosen(name))) {
    store(method, fitOf(method, precision, sizes));
  }
  if (isChosen('furtherRow')) {
    fits[precision].furtherRow = costOfRow(precision, fits[precision].dense);
    const row = fits[precision].furtherRow.toFixed(0);
    console.log(precision.padEnd(8), `row of a further channel ${row} ns`);
  }
  for (const method of ['filters', 'winograd'].filter(isChosen)) {
    store(method, fitOfLayers(method, precision));
  }
}
if (isChosen('whole')) {
  fits.bytes = { whole: fitOf('whole', 'bytes', [1, 3, 5, 7]) };
  console.log('bytes   ', 'whole     ', inWords(fits.bytes.whole));
}
await writeFile(
  file,
  `${JSON.stringify({ node: process.versions.node, instructions: engine.instructions, unit: 'nanoseconds', fits }, null, 2)}\n`,
);

/** The fit of one method, its rows measured on an image that has many. */
function fitOf(method, precision, sizes) {
  const side = method === 'reference' ? 128 : 1024;
  const { output, product } = line(
    sizes.map((size) => measured(method, precision, size, side, side)),
  );
  const call = measured(method, precision, sizes[0], 4, 4).time;
  const [rows, cols] = [4096, 16];
  const { time, products } = measured(method, precision, sizes[0], rows, cols);
  const row = (time - call) / rows - cols * (output + product * products);
  return { call: call * scale, row: row * scale, output: output * scale, product: product * scale };
}

/** The least time of one method for a kernel of size × size on an image of rows × cols. */
function measured(method, precision, size, rows, cols) {
  const work = correlation(method, precision, size, rows, cols);
  const { run, products } = fitted(method, precision, bankOf(work));
  const time = leastTime(run, rows < 64 ? 1000 : 1);
  return { time, outputs: rows * cols, products };
}

/** What a dense kernel over eight channels takes besides its outputs, by row. */
function costOfRow(precision, { call, output, product }) {
  const side = 128;
  const work = correlation('dense', precision, 3, side, side);
  const terms = new Array(8).fill(work.terms[0]);
  const dense = fitted('dense', precision, bankOf({ ...work, terms }));
  const sums = call + side * side * (output + product * dense.products);
  return (leastTime(dense.run, 20) - sums) / (7 * side);
}

/** A layer of two outputs a channel is little more than its call and its kernels. */
function fitOfLayers(method, precision) {
  const few = measuredLayer(method, precision, 4, 2);
  const many = measuredLayer(method, precision, 64, 2);
  const kernel = (many.time - few.time) / (many.kernels - few.kernels);
  const large = channels.map((count) => {
    const { time, kernels, ...rest } = measuredLayer(method, precision, count, 96);
    return { ...rest, time: time - kernels * kernel };
  });
  return { call: few.time - few.kernels * kernel, kernel, ...line(large) };
}

/** The least time of a layer of 3×3 filters, as many as channels, on maps of side × side. */
function measuredLayer(method, precision, channels, side) {
  const numbers = (length) => arrays[precision].from({ length }, () => random() - 0.5);
  const image = { rows: side, cols: side, data: numbers(side * side) };
  const kernel = { rows: 3, cols: 3 };
  const bank = {
    images: Array.from({ length: channels }, () => image),
    filters: { ...kernel, count: channels, channels, data: numbers(9 * channels ** 2) },
    groups: 1,
    bias: new Array(channels).fill(0),
    geometry: placeKernel(image, kernel, { mode: 'same', border: 'zero' }),
    out: numbers(channels * side * side),
  };
  return {
    time: leastTime(fitted(method, precision, bank).run, side < 64 ? 200 : 1),
    kernels: channels ** 2,
    outputs: channels * side * side,
    products: channels * (method === 'winograd' ? 4 : 9),
  };
}

/** What a method does for a bank. */
function fitted(method, precision, bank) {
  if (method === 'reference') return reference(bank, precision);
  const { products, run } = methods.find(({ name }) => name === method).fit(bank, precision);
  return { products, run: () => run(engine) };
}

/** The least of `rounds` times of the processor's in nanoseconds, each of so many runs. */
function leastTime(run, repeats) {
  let time = Infinity;
  for (let round = 0; round < rounds; round++) {
    const start = process.cpuUsage();
    for (let i = 0; i < repeats; i++) run();
    const { user, system } = process.cpuUsage(start);
    time = Math.min(time, ((user + system) / repeats) * 1e3);
  }
  return time;
}

function correlation(method, precision, size, rows, cols) {
  const numbers = (length, make) => arrays[precision].from({ length }, make);
  const column = Array.from({ length: size }, () => random() + 0.5);
  const weight = {
    separable: (_, at) => column[at % size] * column[Math.floor(at / size)],
    box: () => 1 / (size * size),
    whole: () => 1 + Math.floor(random() * 5),
  };
  const kernel = {
    rows: size,
    cols: size,
    data: numbers(size * size, weight[method] ?? (() => random() - 0.5)),
  };
  const image = { rows, cols, data: numbers(rows * cols, () => random() * 255) };
  const out = new (precision === 'bytes' ? Uint8ClampedArray : arrays[precision])(rows * cols);
  const geometry = placeKernel(image, kernel, { mode: 'same', border: 'reflect' });
  return { terms: [{ image, kernel }], geometry, out, bias: 0 };
}

/** Least squares of time / outputs on the products of an output. */
function line(points) {
  const mean = (pick) => points.reduce((sum, point) => sum + pick(point), 0) / points.length;
  const x = (point) => point.products;
  const y = (point) => point.time / point.outputs;
  const [mx, my] = [mean(x), mean(y)];
  const product = mean((p) => (x(p) - mx) * (y(p) - my)) / mean((p) => (x(p) - mx) ** 2);
  return { output: my - product * mx, product };
}

function inWords(fit) {
  return Object.entries(fit)
    .map(([name, value]) => `${name} ${value.toPrecision(3)} ns`)
    .join(', ');
}
