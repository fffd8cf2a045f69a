// What people wait for: `npm run bench:jobs`, or, with the core built, `node bench/jobs.js [--rounds 7]
// [--only fifty,memory]`. Each job is a file in bench/jobs; processes of peers take turns with the core's.
// Prints what it measures and stores it in bench/results/jobs.json.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { contestants } from './jobs/contestants.js';
import { jobs } from './jobs/index.js';

const { values } = parseArgs({
  options: { rounds: { type: 'string', default: '7' }, only: { type: 'string' } },
});
const rounds = Number(values.rounds);
const chosen = values.only?.split(',') ?? jobs.map(({ id }) => id);
const results = new URL('results/jobs.json', import.meta.url);
const load = Number(loadavg()[0].toFixed(1));

const folder = mkdtempSync(join(tmpdir(), 'convolve-jobs-'));
try {
  for (const { id, measure } of jobs) {
    if (chosen.includes(id)) store(id, await measure({ folder, rounds }));
  }
} finally {
  rmSync(folder, { recursive: true });
}

/** Stores one job's figures beside those of the others. */
function store(id, measured) {
  const peers = Object.entries(contestants).flatMap(([name, { version }]) =>
    version ? [[name, version]] : [],
  );
  const table = {
    ...JSON.parse(readFileSync(results, 'utf8')),
    node: process.versions.node,
    cpu: cpus()[0].model,
    processors: cpus().length,
    peers: Object.fromEntries(peers),
    [id]: { load, rounds, measured },
  };
  const rounded = (_, value) => (typeof value === 'number' ? Number(value.toPrecision(4)) : value);
  writeFileSync(results, `${JSON.stringify(table, rounded, 2)}\n`);
}
