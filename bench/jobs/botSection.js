import { posts } from './posts.js';

/** What a post may take beside the same post before. */
const most = 0.6;

/** The part of docs/benchmarks.md about the bot, of what `node bench/bot.js` stored. */
export function botSection({ jobs, before, node, load, rounds }) {
  const rows = posts.map(({ id }) => row(id, jobs[id]));
  const ratios = posts.map(({ id, bar }) => ratioRow(id, before.ratios[id], bar));
  return `### The bot

From a posted picture to the answer, its edge map, on a stand-in for Discord on the same machine: what Discord and the
way to it take comes on top. CPU time is that of the bot and its pool processes.

| picture | post to answer | CPU time | answer |
|---|---|---|---|
${rows.join('\n')}

Beside the bot of commit ${before.commit}, which took turns with this one, the ratios. For 12 megapixels the bar is ${most}, for both
times:

| picture | post to answer | CPU time | bytes of the answer | |
|---|---|---|---|---|
${ratios.join('\n')}

Medians of ${rounds} posts, one after the other. Measured by \`npm run bench:jobs\` with Node ${node}, at a load of
${load} before it began; the ratios by \`node bench/bot.js --before FOLDER\`, of a built checkout of that commit.

`;
}

function row(id, { seconds, cpuSeconds, bytes, file }) {
  const form = file.split('.').at(-1).replace('jpg', 'jpeg').toUpperCase();
  return `| ${id} | ${seconds.toFixed(2)} s | ${cpuSeconds.toFixed(2)} s | ${form}, ${(bytes / 1e6).toFixed(1)} MB |`;
}

function ratioRow(id, { seconds, cpuSeconds, bytes }, bar) {
  const verdict = Math.max(seconds, cpuSeconds) <= most ? 'met' : 'not met';
  const ratios = [seconds, cpuSeconds, bytes].map((ratio) => ratio.toFixed(2));
  return `| ${id} | ${ratios.join(' | ')} | ${bar ? verdict : ''} |`;
}
