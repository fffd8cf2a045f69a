// LiteRT.js on its WebAssembly backend (XNNPACK), one thread: a model of one CONV_2D, channels last. Timed
// is one run of the model; its input stays in its own memory, and its result is left there and deleted.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { loadAndCompile, loadLiteRt, Tensor } from '@litertjs/core';
import { channelsFirst, channelsLast, convTflite } from './convTflite.js';

const require = createRequire(import.meta.url);
const folder = `${dirname(require.resolve('@litertjs/core/package.json'))}/wasm/`;

await asInWorker(() => loadLiteRt(folder));

async function layer({ input, filters, bias }) {
  const model = await loadAndCompile(convTflite(input, filters, bias), { accelerator: 'wasm' });
  const x = new Tensor(channelsLast(input), [1, input.rows, input.cols, input.channels]);
  return {
    run: async () => {
      for (const y of await model.run(x)) y.delete();
    },
    result: async () => {
      const [y] = await model.run(x);
      const { rows, cols } = input;
      const data = channelsFirst({ channels: filters.count, rows, cols, data: y.toTypedArray() });
      y.delete();
      return data;
    },
    end: () => {
      x.delete();
      model.delete();
    },
  };
}

/**
 * Its script is loaded as in a worker of a browser: for so long Node looks like one. What it writes
 * (that there is no GPU, and what it has registered) is left out.
 */
async function asInWorker(load) {
  const worker = { self: globalThis, importScripts, Module: { printErr() {} } };
  const { warn } = console;
  console.warn = () => {};
  Object.assign(globalThis, worker);
  await load();
  for (const name of Object.keys(worker)) delete globalThis[name];
  console.warn = warn;
}

function importScripts(path) {
  const script = `${readFileSync(path)}; return ModuleFactory`;
  const make = new Function('require', '__filename', '__dirname', script);
  globalThis.ModuleFactory = make(require, path, folder);
}

export const peers = { 'LiteRT.js': { layer } };
