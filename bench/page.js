// Writes docs/benchmarks.md and its plots from bench/results/jobs.json, bot.json, lab.json and engine.json:
// `node bench/page.js`.
import { readFileSync, writeFileSync } from 'node:fs';
import { bars, judge } from './bars.js';
import { botSection } from './jobs/botSection.js';
import { labSection } from './jobs/labSection.js';
import { jobsSection } from './jobs/section.js';
import { plot } from './plot.js';
import { works } from './works.js';

const results = (name) =>
  JSON.parse(readFileSync(new URL(`results/${name}.json`, import.meta.url), 'utf8'));
const tables = results('engine');
const docs = new URL('../docs/', import.meta.url);
const groups = [
  { title: 'Pictures of 640×480', has: ({ rows }) => rows === 480 },
  { title: 'Pictures of 512²', has: ({ kind, rows }) => kind !== 'layer' && rows === 512 },
  {
    title: 'Pictures of 2048²',
    has: ({ kind, rows }) => !kind.startsWith('kept') && rows === 2048,
  },
  {
    title: 'Pictures of 4000×3000',
    has: ({ kind, rows }) => kind !== 'threads' && rows === 3000,
  },
  { title: 'Layers', has: ({ kind }) => kind === 'layer' },
  { title: "Kept in the engine's memory", has: ({ kind }) => kind.startsWith('kept') },
  { title: 'Two threads', has: ({ kind }) => kind === 'threads' },
];

writeFileSync(new URL('benchmarks.md', docs), page());
writeFileSync(new URL('images/benchmarks.svg', docs), plot(Object.values(tables).at(-1)));

function page() {
  const nodes = Object.values(tables);
  const versions = Object.entries(nodes.at(-1).peers).map(
    ([name, version]) => `${name} ${version}`,
  );
  const { rounds, slow, slowRounds, limit } = nodes.at(-1);
  return `# Benchmarks

This page is made by \`node bench/page.js\` from what \`npm run bench:jobs\` and \`npm run bench\` store in
\`bench/results\`.

${jobsSection(results('jobs'))}${labSection(results('lab'))}${botSection(results('bot'))}## Kernels

How many times longer others take than \`@convolve/core\` for the same work, on one thread unless it
says two: above 1 the core is faster.

![The time of each peer over the time of the core at 2048² and in layers](images/benchmarks.svg)

The plot shows Node ${nodes.at(-1).node}, without the memory copy. Bars that reach its edge go on.

## Method

One process; native OpenCV and SciPy run in Debian's python3, which waits for its turns. Each contestant
warms up, and its result is compared with the core's away from the border; one that differs is not
measured. Then all take turns, round after round; the ratio is that of the medians of ${rounds} rounds. A
turn lasts at least 10 ms: quick works are repeated in it. Who needs more than ${slow / 1000} s has ${slowRounds} rounds, who
needs more than ${limit / 1000} s none ("over ${limit / 1000} s"; a dash says that there is no such function).

The same seeded arrays go to all. Images hold whole numbers from 0 to 255, as float32, or in 8 bits where a
peer knows no other (sharp, image-js, jimp). Dense kernels are random and of no lower rank. The border is
reflected, or the peer's own. What a user of a peer converts once is outside of the timing; the first lines
of each file in \`bench/peers\` say what is inside. The core, OpenCV and opencv.js write into a given result.
8-bit works have whole numbers in the kernel; "float32 3×3" is the core's own correlation of as many numbers, by which
they and the showing of results are measured; "8-bit edge map" is its edge map of as many bytes. "With copies" is the core with ordinary matrices, beside the same calls on
matrices that are kept in the engine's memory; both by the processor's time. LiteRT.js is the package \`@litertjs/core\`
(\`@litert/core\` is another one), in Node, on its WebAssembly backend; as tfjs-wasm it leaves its results in its own memory. It and the kept works were measured
in a run by themselves, of 31 rounds, under the load that the table states. jimp knows pictures in colour only and computes three channels. The Gaussians are 9×9 (σ 1.5) and 49×49 (σ 8).
"Memory copy" copies as many bytes as the image has in float32: 16 MB at 2048².

The processor is shared with other machines: medians of two runs differ by a third and more where one of
them was disturbed. Works that were plainly disturbed have been measured again, with \`--only\`, and the later
run stands. \`bench/results/engine.json\` has the ratios of the least times beside those of the medians.

Measured on: ${nodes.at(-1).cpu}, ${nodes.at(-1).processors} processors. Versions: ${versions.join(', ')}.
${nodes.map(measuredWith).join('')}`;
}

function measuredWith(table) {
  const sections = groups.map((group) => section(table, group)).join('');
  return `
## Node ${table.node} (${table.instructions})

The machine's load was ${table.load} before the last run began.

### The bars

| work | beside | bar | measured | |
|---|---|---|---|---|
${bars.map((bar) => barRow(bar, table)).join('\n')}
${sections}`;
}

function barRow(bar, table) {
  const { verdict, ratio } = judge(bar, table.works);
  const measured = ratio === undefined ? '–' : `${figure(ratio)} ×`;
  return `| ${bar.work} | ${bar.peer} | at least ${figure(bar.least)} × (${bar.words}) | ${measured} | ${verdict} |`;
}

function section(table, { title, has }) {
  const rows = works.filter((work) => has(work) && table.works[work.id]);
  if (rows.length === 0) return '';
  const measured = rows.map(({ id }) => table.works[id]);
  const byPeers = measured.map(({ peers }) => Object.keys(peers));
  const names = [...new Set(byPeers.toSorted((a, b) => b.length - a.length).flat())];
  const lines = rows.map(({ name, shape, id }) => {
    const { method, peers } = table.works[id];
    const work = title === 'Layers' ? `${name}, ${shape}` : name;
    return row([work, method ?? '', ...names.map((peer) => cell(peers[peer]))]);
  });
  const head = ['work', "the core's method", ...names];
  return `
### ${title}

${row(head)}
${row(head.map(() => '---'))}
${lines.join('\n')}
`;
}

function row(cells) {
  return `| ${cells.join(' | ')} |`;
}

function cell(entry) {
  if (!entry) return '–';
  return entry.left ? entry.left.replace('not run: ', '') : `${figure(entry.ratio)} ×`;
}

/** Two digits after the point below 10, one below 100, but two that count below a tenth. */
function figure(ratio) {
  if (ratio < 0.095) return ratio.toPrecision(2);
  return ratio.toFixed(ratio < 9.995 ? 2 : ratio < 99.95 ? 1 : 0);
}
