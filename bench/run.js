// Compares @convolve/core with its peers: `npm run bench` at the repository's root, or, with the core
// built, `node bench/run.js [--only <part of a work's name>]… [--rounds 9] [--list]`. Prints the
// ratios and the bars and stores them in bench/results/engine.json, one table for each major version
// of Node; works that are not chosen keep what was measured before.
import { readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { cpus, loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { gaussian, plan } from '@convolve/core';
import { bars, judge } from './bars.js';
import { compete } from './compete.js';
import { works } from './works.js';

const { values } = parseArgs({
  options: {
    only: { type: 'string', multiple: true, default: [''] },
    rounds: { type: 'string', default: '9' },
    list: { type: 'boolean', default: false },
  },
});
const chosen = works.filter(({ id }) => values.only.some((part) => id.includes(part)));
if (chosen.length === 0) throw new RangeError('--only must be a part of a name that --list tells');
if (values.list) {
  for (const { id } of chosen) console.log(id);
  process.exit();
}

// A contestant that needs more than `limit` milliseconds is left out, from `slow` on it runs in fewer
// rounds.
const method = { rounds: Number(values.rounds), limit: 3000, slow: 500, slowRounds: 3 };
const modules = await Promise.all(
  [
    'yardsticks',
    'native',
    'opencvJs',
    'sharp',
    'imageJs',
    'jimp',
    'mlMatrixConvolution',
    'onnxRuntime',
    'liteRt',
    'tfjs',
  ].map((name) => import(`./peers/${name}.js`)),
);
const peers = Object.assign({}, ...modules.map((module) => module.peers));

const large = { rows: 512, cols: 512, data: new Float32Array(512 ** 2) };
const load = Number(loadavg()[0].toFixed(1));
const pace = new Map();
const measured = {};
for (const work of chosen) {
  const result = await compete(work, peers, { ...method, pace });
  measured[work.id] = result;
  await store();
  console.log(`${work.id} (${result.method ?? work.kind}): times of @convolve/core`);
  for (const [name, { ratio, least, rounds, left }] of Object.entries(result.peers)) {
    const text =
      left ??
      `${ratio.toFixed(2).padStart(8)} ×  (of least times ${least.toFixed(2)}, ${rounds} rounds)`;
    console.log(`  ${name.padEnd(24)} ${text}`);
  }
}
for (const module of modules) await module.end?.();

console.log('\nBars');
for (const bar of bars.filter(({ work }) => work in measured)) {
  const { verdict, ratio } = judge(bar, measured);
  const figure = ratio === undefined ? '' : `${ratio.toFixed(2)} ×`;
  console.log(`  ${verdict.padEnd(13)} ${bar.work}: ${bar.peer}, ${bar.words} ${figure}`);
}

async function store() {
  const file = new URL('results/engine.json', import.meta.url);
  const tables = JSON.parse(await readFile(file, 'utf8').catch(() => '{}'));
  const key = `node${process.versions.node.split('.')[0]}`;
  const table = {
    node: process.versions.node,
    instructions: plan(large, gaussian(2)).instructions,
    cpu: cpus()[0].model,
    processors: cpus().length,
    load,
    peers: versions(),
    ...method,
    works: inOrder({ ...tables[key]?.works, ...measured }),
  };
  await writeFile(file, `${JSON.stringify({ ...tables, [key]: table }, null, 2)}\n`);
}

function versions() {
  const { dependencies } = createRequire(import.meta.url)('./package.json');
  const native = modules.map((module) => module.versions).find(Boolean);
  return { ...dependencies, ...native };
}

function inOrder(byId) {
  const known = works.filter(({ id }) => id in byId);
  return Object.fromEntries(known.map(({ id }) => [id, byId[id]]));
}
