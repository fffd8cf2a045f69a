import { jobs } from './jobs.js';

const core = '@convolve/core';
/** How much longer than Node's own start loading, and a first result of 512², may take at most. */
const startBars = { import: 0.9, 'first result': 1.3 };

/** The part of docs/benchmarks.md about whole jobs, of what `node bench/jobs.js` stored. */
export function jobsSection({ jobs: measured, start, peers, node, load, rounds, slow }) {
  const names = Object.keys(peers);
  const versions = Object.entries(peers).map(([name, version]) => `${name} ${version}`);
  const rows = jobs.map(({ id }) => row(id, measured[id], names));
  const bars = jobs.flatMap(({ id, bars }) =>
    Object.entries(bars).map(([peer, least]) => barRow(id, peer, least, measured[id][peer])),
  );
  return `## Whole jobs

From the call to the written file: a photograph becomes its edge map, one process a job. How many times
longer others take than \`convolve photo.jpg -o edges.png\`, and in brackets how large their file is beside
its file. The second column is the command's own time.

| photograph | ${core} | ${names.join(' | ')} |
|${'---|'.repeat(names.length + 2)}
${rows.join('\n')}

OpenCV computes the same map: Sobel in both directions and the L2 norm, from grey. vips computes all three
channels; sharp, jimp and ImageMagick one direction, in grey. The processes take turns, and the figures are
of the medians of ${rounds} rounds; who needs more than ${slow} s has one.

| job | beside | bar | measured | |
|---|---|---|---|---|
${bars.join('\n')}
${Object.entries(startBars)
  .map(([name, most]) => startRow(name, most, start[name].ratio - 1))
  .join('\n')}

Measured by \`npm run bench:jobs\` with Node ${node}, at a load of ${load} before it began. Versions:
${versions.join(', ')}.

`;
}

function row(id, entries, names) {
  const own = entries[core];
  const cells = names.map((name) => {
    const entry = entries[name];
    return entry ? `${entry.ratio.toFixed(2)} × (${(entry.bytes / own.bytes).toFixed(2)})` : '–';
  });
  return `| ${id} | ${own.seconds.toFixed(2)} s | ${cells.join(' | ')} |`;
}

function barRow(id, peer, least, entry) {
  const most = `at most ${Number((1 / least).toFixed(2))} of its time`;
  if (!entry) return `| ${id} | ${peer} | ${most} | – | not measured |`;
  const verdict = entry.ratio >= least ? 'met' : 'not met';
  return `| ${id} | ${peer} | ${most} | ${(1 / entry.ratio).toFixed(2)} | ${verdict} |`;
}

function startRow(name, most, measured) {
  const verdict = measured <= most ? 'met' : 'not met';
  return `| ${name} of the core | a start of Node | at most ${most} of its time | ${measured.toFixed(2)} | ${verdict} |`;
}
