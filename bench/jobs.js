// What people wait for: `npm run bench:jobs`, or, with the core built, `node bench/jobs.js [--rounds 7]`.
// Whole processes in turns: edge maps of photographs by the command and by its peers, and the start of the
// core in a fresh Node. Prints the ratios and stores them in bench/results/jobs.json.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { contestants } from './jobs/contestants.js';
import { jobs } from './jobs/jobs.js';
import { writePhotograph } from './jobs/photographs.js';
import { starts } from './jobs/starts.js';
import { median } from './median.js';

const { values } = parseArgs({ options: { rounds: { type: 'string', default: '7' } } });
const rounds = Number(values.rounds);
/** Who needs more than so many seconds runs in `slowRounds` rounds only. */
const slow = 4;
const slowRounds = 1;

const folder = mkdtempSync(join(tmpdir(), 'convolve-jobs-'));
const load = Number(loadavg()[0].toFixed(1));
try {
  const measured = {};
  for (const { id, file, width, height } of jobs) {
    const input = join(folder, file);
    await writePhotograph(input, width, height);
    const entries = Object.entries(contestants).filter(([, { command }]) => command);
    const calls = entries.map(([name, { command, files }]) => {
      const output = join(folder, `${name.replace(/\W/g, '')}.png`);
      return { name, output, call: [...command, ...files(input, output)] };
    });
    measured[id] = compared(calls);
    print(id, measured[id]);
  }
  const started = compared(starts.map(({ name, call }) => ({ name, call })));
  print('start', started);
  store({ jobs: measured, start: started });
} finally {
  rmSync(folder, { recursive: true });
}

/** The seconds of each process, and how many times those of the first that is. */
function compared(calls) {
  const times = calls.map(() => []);
  for (let round = 0; round <= rounds; round++) {
    for (const [at, { call }] of calls.entries()) {
      if (times[at][0] > slow && times[at].length >= slowRounds) continue;
      const seconds = run(call);
      // The first is a warm-up: files come into the system's memory.
      if (round > 0 || seconds > slow) times[at].push(seconds);
    }
  }
  const first = median(times[0]);
  const leastOfFirst = Math.min(...times[0]);
  return Object.fromEntries(
    calls.map(({ name, output }, at) => {
      const seconds = median(times[at]);
      const least = Math.min(...times[at]);
      const entry = {
        seconds,
        ratio: seconds / first,
        least: least / leastOfFirst,
        rounds: times[at].length,
      };
      return [name, output ? { ...entry, bytes: statSync(output).size } : entry];
    }),
  );
}

function run([program, ...args]) {
  const start = performance.now();
  const { status, stderr, error } = spawnSync(program, args, { encoding: 'utf8' });
  const seconds = (performance.now() - start) / 1000;
  if (status !== 0) throw new Error(`${program} ${args.join(' ')} failed: ${error ?? stderr}`);
  return seconds;
}

function print(title, entries) {
  console.log(title);
  for (const [name, { seconds, ratio, least, bytes, rounds }] of Object.entries(entries)) {
    const size = bytes ? `, ${(bytes / 1e6).toFixed(2)} MB` : '';
    console.log(
      `  ${name.padEnd(18)} ${seconds.toFixed(2)} s  ${ratio.toFixed(2)} ×  (of least times ${least.toFixed(2)}; ${rounds} rounds${size})`,
    );
  }
}

function store(result) {
  const table = {
    node: process.versions.node,
    cpu: cpus()[0].model,
    processors: cpus().length,
    load,
    rounds,
    slow,
    slowRounds,
    peers: Object.fromEntries(
      Object.entries(contestants).flatMap(([name, { version }]) =>
        version ? [[name, version]] : [],
      ),
    ),
    ...result,
  };
  writeFileSync(
    new URL('results/jobs.json', import.meta.url),
    `${JSON.stringify(table, (_, value) => (typeof value === 'number' ? Number(value.toPrecision(4)) : value), 2)}\n`,
  );
}
