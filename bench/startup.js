// The time from a fresh module to its first result: `node bench/startup.js`, with the core built.
// Each run is a new worker thread, so that nothing is loaded or compiled before. Bar: 30 ms for the
// engine's share, the first call (which starts the engine) less the second.
import { Worker } from 'node:worker_threads';
import { median } from './median.js';

const runs = 9;
const program = `
  const { parentPort } = require('node:worker_threads');
  (async () => {
    const began = performance.now();
    const { correlate } = await import(${JSON.stringify(import.meta.resolve('@convolve/core'))});
    const imported = performance.now();
    const image = { rows: 256, cols: 256, data: new Float32Array(256 * 256).fill(1) };
    const call = () => {
      const start = performance.now();
      correlate(image, [[1, 2, 3], [4, 5, 6], [7, 8, 10]], { mode: 'same' });
      return performance.now() - start;
    };
    const first = call();
    parentPort.postMessage({ importing: imported - began, first, engine: first - call() });
  })();
`;

const measured = [];
for (let run = 0; run < runs; run++) measured.push(await inFreshThread());
const milliseconds = (pick) => {
  const times = measured.map(pick);
  return `${median(times).toFixed(1)} ms (least ${Math.min(...times).toFixed(1)})`;
};
console.log(`median of ${runs} fresh threads, node ${process.version}`);
console.log(`  import of the core             ${milliseconds(({ importing }) => importing)}`);
console.log(`  first result, import excluded  ${milliseconds(({ first }) => first)}`);
console.log(`  first result, import included  ${milliseconds((it) => it.importing + it.first)}`);
console.log(`  start of the engine            ${milliseconds(({ engine }) => engine)}`);

function inFreshThread() {
  return new Promise((resolve, reject) => {
    const worker = new Worker(program, { eval: true });
    worker.once('message', resolve);
    worker.once('error', reject);
  });
}
