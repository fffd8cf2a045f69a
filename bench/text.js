// Measures how fast matrices are read and printed, in MB of text a second of CPU time, beside JSON and
// Python:
// build @convolve/core, then `node bench/text.js`. Writes bench/results/text.json and
// docs/benchmarks-text.md.
import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { formatMatrix, parseMatrix } from '@convolve/core';
import { median } from './median.js';
import { measurePython } from './python.js';
import { random } from './random.js';

const rounds = 5;
const size = 512;

const next = random(29);
const numbers = (Type, number) => Type.from({ length: size * size }, number);
const inputs = {
  'bytes (uint8)': numbers(Uint8Array, () => Math.floor(next() * 256)),
  'eighths (float64)': numbers(Float64Array, () => Math.round(next() * 2000 - 1000) / 8),
  '0.1 to 1 (float64)': numbers(Float64Array, () => 0.1 + 0.9 * next()),
  '0.1 to 1 (float32)': numbers(Float32Array, () => 0.1 + 0.9 * next()),
  'with exponents (float64)': numbers(Float64Array, () => (next() - 0.5) * 10 ** (8 * next())),
};

/** Milliseconds in which a core worked for this process: those of others do not count. */
function cpuTime() {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

const python = [];
const results = Object.entries(inputs).flatMap(([input, data]) => {
  const matrix = { rows: size, cols: size, data };
  const rows = Array.from({ length: size }, (_, r) =>
    Array.from(data.subarray(r * size, (r + 1) * size)),
  );
  const json = JSON.stringify(rows);
  const csv = formatMatrix(matrix, { format: 'csv' });
  const print = { format: 'numpy', threshold: Infinity };
  const printed = formatMatrix(matrix, print);
  const times = measure(
    {
      'parseMatrix, JSON': () => parseMatrix(json),
      'JSON.parse': () => JSON.parse(json),
      'parseMatrix, CSV': () => parseMatrix(csv),
      "parseMatrix, NumPy's print": () => parseMatrix(printed),
      'formatMatrix, NumPy': () => formatMatrix(matrix, print),
      'formatMatrix, JSON': () => formatMatrix(matrix, { format: 'json' }),
      'JSON.stringify': () => JSON.stringify(rows),
    },
    rounds,
  );
  const lengths = [json, json, csv, printed, printed, json, json].map(({ length }) => length);
  const own = Object.entries(times).map(([name, time], at) => ({
    name,
    time,
    length: lengths[at],
  }));
  const reference = measurePython(data, size, rounds);
  if (reference) python.push(reference.version);
  return [...own, ...(reference?.measured ?? [])].map(({ name, time, length }) => ({
    input,
    name,
    megabytesPerSecond: Number((length / 1000 / time).toPrecision(3)),
  }));
});

for (const input of Object.keys(inputs)) {
  console.log(`${size}×${size} ${input}, median of ${rounds}`);
  for (const { name, megabytesPerSecond } of results.filter((result) => result.input === input)) {
    console.log(`  ${name.padEnd(28)} ${megabytesPerSecond.toFixed(1).padStart(7)} MB/s`);
  }
  const speed = (name) =>
    results.find((result) => result.input === input && result.name === name)?.megabytesPerSecond;
  const ratio = (name, peer) => {
    if (speed(peer))
      console.log(`  ${name} / ${peer}: ${(speed(name) / speed(peer)).toFixed(2)} ×`);
  };
  ratio('parseMatrix, JSON', 'JSON.parse');
  ratio('formatMatrix, NumPy', 'numpy.array2string');
  ratio('formatMatrix, NumPy', "Python's repr of lists");
}
if (python.length === 0)
  console.log('Python 3 with NumPy was not found: its columns are left out.');

mkdirSync(new URL('results/', import.meta.url), { recursive: true });
const environment = {
  node: process.version,
  python: python[0] ?? null,
  cpu: cpus()[0]?.model,
  load: Number(loadavg()[0].toFixed(1)),
};
writeFileSync(
  new URL('results/text.json', import.meta.url),
  `${JSON.stringify({ ...environment, size, rounds, results }, null, 2)}\n`,
);
writeFileSync(new URL('../docs/benchmarks-text.md', import.meta.url), page());

function page() {
  const pairs = [
    ['parseMatrix, JSON', 'JSON.parse'],
    ['formatMatrix, JSON', 'JSON.stringify'],
    ['formatMatrix, NumPy', 'numpy.array2string'],
    ['formatMatrix, NumPy', "Python's repr of lists"],
  ];
  const speed = (input, name) =>
    results.find((result) => result.input === input && result.name === name)?.megabytesPerSecond;
  const rows = Object.keys(inputs).map((input) => {
    const ratios = pairs.map(([name, peer]) =>
      speed(input, peer) ? (speed(input, name) / speed(input, peer)).toPrecision(2) : '–',
    );
    return `| ${[input, ...ratios].join(' | ')} |`;
  });
  return `# How fast matrices are read and printed

Megabytes per second of CPU time divided by those of the peer, for ${size}×${size} numbers, on
${environment.cpu}, Node ${environment.node}. \`node bench/text.js\` writes this page and
\`bench/results/text.json\`.

| numbers | ${pairs.map(([name, peer]) => `${name} / ${peer}`).join(' | ')} |
| --- |${' --: |'.repeat(pairs.length)}
${rows.join('\n')}
`;
}

/**
 * Measures contestants side by side: each runs once to warm up and then in turn, round after round,
 * so that a slow spell of the machine hits all of them alike.
 *
 * @param {Record<string, () => unknown>} contestants
 * @param {number} rounds
 * @returns {Record<string, number>} the median CPU time of each, in milliseconds
 */
function measure(contestants, rounds) {
  const times = Object.fromEntries(Object.keys(contestants).map((name) => [name, []]));
  for (const run of Object.values(contestants)) run();
  for (let round = 0; round < rounds; round++) {
    for (const [name, run] of Object.entries(contestants)) {
      const start = cpuTime();
      run();
      times[name].push(cpuTime() - start);
    }
  }
  return Object.fromEntries(Object.entries(times).map(([name, list]) => [name, median(list)]));
}
