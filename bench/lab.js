// What people wait for in the lab: `node bench/lab.js [--rounds 7]`, with core and extension built. The extension's
// end-to-end driver measures in a real VS Code, in Chromium; the medians are stored in bench/results/lab.json as
// multiples of a plain decode and read-back of the same photograph in the same Chromium.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { writePhotograph } from './jobs/photographs.js';
import { median } from './median.js';

const { values } = parseArgs({ options: { rounds: { type: 'string', default: '7' } } });
const folder = mkdtempSync(join(tmpdir(), 'convolve-lab-'));
const load = Number(loadavg()[0].toFixed(1));
try {
  const photograph = join(folder, 'large.jpg');
  const times = join(folder, 'times.json');
  await writePhotograph(photograph, 4000, 3000);
  const { status } = spawnSync('npx', ['vitest', 'run', '--config', 'vitest.e2e.config.mts'], {
    cwd: fileURLToPath(new URL('../packages/vscode-ext', import.meta.url)),
    env: {
      ...process.env,
      LAB_PHOTOGRAPH: photograph,
      LAB_ROUNDS: values.rounds,
      LAB_TIMES: times,
    },
    stdio: 'inherit',
  });
  if (status !== 0) throw new Error('the lab could not be measured');
  store(JSON.parse(readFileSync(times, 'utf8')));
} finally {
  rmSync(folder, { recursive: true });
}

function store({ floor, rounds }) {
  const steps = (action) => {
    const names = [
      ...(action === 'open' ? ['page', 'source'] : []),
      ...['strip', 'result', 'numbers'],
    ];
    return Object.fromEntries(names.map((name) => [name, step(rounds, action, name, floor)]));
  };
  const result = {
    cpu: cpus()[0].model,
    processors: cpus().length,
    load,
    rounds: rounds.length,
    floor: median(floor),
    open: steps('open'),
    highlight: steps('highlight'),
    click: steps('click'),
    parts: { open: parts(rounds, 'open'), click: parts(rounds, 'click') },
  };
  console.log(result);
  writeFileSync(
    new URL('results/lab.json', import.meta.url),
    `${JSON.stringify(result, (_, value) => (typeof value === 'number' ? Number(value.toPrecision(3)) : value), 2)}\n`,
  );
}

/** When each step was done, in milliseconds since the click: the median and the least of the rounds, in order. */
function parts(rounds, action) {
  const names = Object.keys(Object.assign({}, ...rounds.map(({ [action]: times }) => times)));
  const times = (name) =>
    rounds.flatMap(({ [action]: { [name]: time } }) => (time > 0 ? time : []));
  const entries = names
    .filter((name) => times(name).length > 0)
    .map((name) => [name, { median: median(times(name)), least: Math.min(...times(name)) }]);
  return Object.fromEntries(entries.toSorted(([, a], [, b]) => a.median - b.median));
}

/**
 * Milliseconds, and how many times the floor that is: of the medians, and of the least times. A result that comes whole
 * has its first rows then.
 */
function step(rounds, action, name, floor) {
  const times = rounds.map(({ [action]: { [name]: time, result } }) => time ?? result);
  return {
    milliseconds: median(times),
    ratio: median(times) / median(floor),
    least: Math.min(...times) / Math.min(...floor),
  };
}
