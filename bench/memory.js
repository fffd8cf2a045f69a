// The memory of an image of 100 megapixels: `node bench/memory.js`, with the core built. Each work
// runs in a process of its own, which prints its highest resident memory above the process itself,
// the input and the result, and the memory of the engine.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { startEngine } from '../packages/core/dist/chunks/engine.js';
import { contests } from './core.js';
import { random } from './random.js';

const side = 10_000;
const pixels = side * side;
const mebibytes = (bytes) => `${(bytes / 2 ** 20).toFixed(1)} MiB`;

/** What is computed, and the bytes a pixel of input and result. */
const works = {
  '7×7, Uint8 to Float32': {
    bytes: 1 + 4,
    start() {
      const next = random(29);
      const weights = Float32Array.from({ length: 49 }, next);
      const image = { rows: side, cols: side, data: new Uint8Array(pixels).fill(100) };
      return contests.correlate({ image, kernel: { rows: 7, cols: 7, data: weights } });
    },
  },
  'Sobel edge map, RGBA to Uint8': {
    bytes: 4 + 1,
    start() {
      const data = new Uint8ClampedArray(4 * pixels).fill(100);
      return contests.edges({ rgba: { width: side, height: side, data } });
    },
  },
};

const [chosen] = process.argv.slice(2);
if (chosen) {
  report(works[chosen]);
} else {
  for (const name of Object.keys(works)) {
    console.log(name);
    spawnSync(process.execPath, [fileURLToPath(import.meta.url), name], { stdio: 'inherit' });
  }
}

function report({ bytes, start }) {
  const own = process.memoryUsage.rss();
  start().run();
  const peak = process.resourceUsage().maxRSS * 1024;
  console.log(`  above input and result  ${mebibytes(peak - own - bytes * pixels)}`);
  console.log(`  memory of the engine    ${mebibytes(startEngine().memory.buffer.byteLength)}`);
}
