import { jobs } from './index.js';

/** The part of docs/benchmarks.md about whole jobs, of what `node bench/jobs.js` stored. */
export function jobsSection(table) {
  const { peers, node } = table;
  const measured = jobs.filter(({ id }) => table[id]);
  const sections = measured.flatMap(
    (job) => job.section?.(table[job.id].measured, { ...table[job.id], peers }) ?? [],
  );
  const bars = measured.flatMap((job) => job.bars?.(table[job.id].measured) ?? []);
  const loads = measured.map(({ id }) => `${id} ${table[id].load}`);
  const versions = Object.entries(peers).map(([name, version]) => `${name} ${version}`);
  return `## Whole jobs

${sections.join('\n')}
| job | beside | bar | measured | |
|---|---|---|---|---|
${bars.map(barRow).join('\n')}

Measured by \`npm run bench:jobs\` with Node ${node}; the machine's load before each began: ${loads.join(', ')}.
Versions: ${versions.join(', ')}.

`;
}

function barRow({ job, beside, bar, measured, most }) {
  if (measured === undefined) return `| ${job} | ${beside} | ${bar} | – | not measured |`;
  const verdict = measured <= most ? 'met' : 'not met';
  return `| ${job} | ${beside} | ${bar} | ${measured.toFixed(2)} | ${verdict} |`;
}
